import type { Forecast } from "@jatidiri/monitoring/contract"
import { planPaths } from "@jatidiri/monitoring/contract"
import { Badge, Button, useFormats, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { TroubleNotice } from "../frame/trouble-notice.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { Slider } from "./slider.tsx"
import { whatIfWords } from "./what-if-words.ts"

const names = ["counters", "teams", "daysAWeek", "counterYield", "teamYield"] as const
type Name = (typeof names)[number]
/** How they stand in the address. */
const inAddress: Readonly<Record<Name, string>> = {
  ...{ counters: "loket", teams: "regu", daysAWeek: "hari-regu" },
  ...{ counterYield: "hasil-loket", teamYield: "hasil-regu" },
}
const waitMilliseconds = 300

type Hands = Readonly<Record<Name, number>>

/** Of an office that named a quota and nothing else, the quota is what one counter does. */
const asNow = ({ measured, quota }: Forecast): Hands => ({
  counters: quota === null ? Math.round(measured.counters) : 1,
  teams: Math.round(measured.teams),
  daysAWeek: 5,
  counterYield: Math.round(measured.perCounterDay ?? quota?.perDay ?? 0),
  teamYield: Math.round(measured.perTeamDay ?? 0),
})

/** Twice what there is, what is needed, and never so few that nothing can be tried. */
const mostOf = ({ needed, measured }: Forecast): Hands => ({
  counters: Math.max(20, Math.ceil(Math.max(needed?.counters ?? 0, measured.counters) * 2)),
  teams: Math.max(20, Math.ceil(Math.max(needed?.teams ?? 0, measured.teams) * 2)),
  daysAWeek: 7,
  counterYield: Math.max(60, Math.ceil((measured.perCounterDay ?? 0) * 2)),
  teamYield: Math.max(120, Math.ceil((measured.perTeamDay ?? 0) * 2)),
})

const chosenIn = (own: Readonly<Record<string, string>>, now: Hands): Hands => {
  const of = (name: Name): number => {
    const value = Number(own[inAddress[name]] ?? now[name])
    return Number.isInteger(value) && value >= 0 && value <= 9999 ? value : now[name]
  }
  const daysAWeek = Math.min(7, Math.max(1, of("daysAWeek")))
  return {
    counters: of("counters"),
    teams: of("teams"),
    daysAWeek,
    counterYield: of("counterYield"),
    teamYield: of("teamYield"),
  }
}

/** What stands still for a moment: a slider under way asks nobody. */
const useSettled = <Value,>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMilliseconds)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const Outcome = ({ whatIf }: { whatIf: NonNullable<Forecast["whatIf"]> }) => {
  const text = useTexts(whatIfWords)
  const format = useFormats()
  const { reach, isInTime, perWorkingDay } = whatIf
  return (
    <>
      <p class="big figures">{reach.median === null ? text.notReached : text.reached(format.day(reach.median))}</p>
      {reach.early === null || reach.late === null ? null : (
        <p>{text.interval(format.day(reach.early), format.day(reach.late))}</p>
      )}
      <p>
        {text.perWorkingDay(format.number(Math.round(perWorkingDay)))}{" "}
        {isInTime === null ? null : (
          <Badge tone={isInTime ? "ok" : "warn"}>{isInTime ? text.inTime : text.tooLate}</Badge>
        )}
      </p>
    </>
  )
}

type Props = Pick<ViewProps, "address" | "change"> & { readonly forecast: Forecast; readonly by: string }

/** Other hands, another day: five sliders, and the server's answer once they stand still. */
export const WhatIf = ({ address, change, forecast, by }: Props) => {
  const text = useTexts(whatIfWords)
  const now = asNow(forecast)
  const most = mostOf(forecast)
  const hands = chosenIn(address.own, now)
  const settled = useSettled(JSON.stringify(hands))
  const query = { ...(JSON.parse(settled) as Hands), by } // what was written as text right above
  const answer = useAnswer<Forecast>(planPaths.forecast, address, { query })
  const isComputing = settled !== JSON.stringify(hands) || answer.value === undefined
  const isTried = hands.counters * hands.counterYield + hands.teams * hands.teamYield > 0
  const set = (name: Name, value: number): void =>
    change({ own: { ...address.own, [inAddress[name]]: String(Math.max(name === "daysAWeek" ? 1 : 0, value)) } })
  const reset = (): void => {
    const kept = Object.entries(address.own).filter(([name]) => !Object.values(inAddress).includes(name))
    change({ own: Object.fromEntries(kept) })
  }
  return (
    <section class="card stack-s" aria-labelledby="what-if">
      <h2 id="what-if">{text.title}</h2>
      <p class="small">{text.lead}</p>
      <div class="what-if">
        <fieldset class="filters sliders">
          <legend class="unseen">{text.title}</legend>
          {names.map((name) => (
            <Slider
              key={name}
              label={text[name]}
              value={hands[name]}
              most={most[name]}
              onChange={(value) => set(name, value)}
            />
          ))}
          <Button kind="plain" onPress={reset}>
            {text.asNow}
          </Button>
        </fieldset>
        <div class="outcome" role="status">
          {answer.trouble === undefined ? null : <TroubleNotice trouble={answer.trouble} since={answer.fetchedAt} />}
          {isTried ? null : <p>{text.tryIt}</p>}
          {isTried && isComputing ? <p class="small">{text.computing}</p> : null}
          {isTried && answer.value?.whatIf ? <Outcome whatIf={answer.value.whatIf} /> : null}
        </div>
      </div>
    </section>
  )
}
