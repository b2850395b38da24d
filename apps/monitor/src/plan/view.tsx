import type { Figures, Plan } from "@jatidiri/monitoring/contract"
import { planPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { Slider } from "../forecast/slider.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { shareText } from "../words/share-text.ts"
import { askedOfPlan } from "./asked.ts"
import { Stops } from "./stops.tsx"
import { planWords } from "./words.ts"
import "../forecast/slider.css"
import "./plan.css"

const most = { days: 40, teams: 10 }
const usual = { days: 5, teams: 1 }
const waitMilliseconds = 300
const regencyLength = 5

const Wide = ({ figures, address }: { figures: Figures; address: Address }) => {
  const text = useTexts(planWords)
  return (
    <section class="card stack-s">
      <h2>{text.title}</h2>
      <p>{text.choose}</p>
      <ul class="plan-regions">
        {figures.children.map(({ code, name }) => (
          <li key={code}>
            <a href={`#${addressText(inRegion(address, code))}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Headline = ({ plan }: { plan: Plan }) => {
  const text = useTexts(planWords)
  const format = useFormats()
  const { expected, usedTeamDays, teamDays, perTeamDay, teamDaysMeasured, conversion, capacity } = plan
  return (
    <div class="headline">
      <KeyFigure title={text.expected} value={format.number(Math.round(expected))}>
        <p>{text.ofTeamDays(format.number(usedTeamDays), format.number(teamDays))}</p>
      </KeyFigure>
      <KeyFigure title={text.perTeamDay} value={perTeamDay === null ? "—" : format.number(perTeamDay, 1)}>
        <p>{perTeamDay === null ? text.neverMeasured : text.measuredOver(format.number(teamDaysMeasured))}</p>
      </KeyFigure>
      <KeyFigure title={text.conversion} value={shareText(format, conversion.share)}>
        <p>{text.conversionText(conversion.isMeasured)}</p>
        <p>{text.capacityText(format.number(Math.round(capacity.perTeamDay)), capacity.isMeasured)}</p>
      </KeyFigure>
    </div>
  )
}

const numberIn = (text: string | undefined, name: keyof typeof most): number => {
  const value = Number(text ?? usual[name])
  return Number.isInteger(value) && value >= 1 && value <= most[name] ? value : usual[name]
}

/** What stands still for a moment: a slider under way asks nobody. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), waitMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

const Planned = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(planWords)
  const [days, teams] = [
    numberIn(address.own[askedOfPlan.days], "days"),
    numberIn(address.own[askedOfPlan.teams], "teams"),
  ]
  const [askedDays, askedTeams] = useSettled(`${days} ${teams}`).split(" ")
  const answer = useAnswer<Plan>(
    planPaths.plan,
    { ...address, per: "" },
    { query: { days: askedDays, teams: askedTeams } },
  )
  const set = (name: string, value: number): void =>
    change({ own: { ...address.own, [name]: String(Math.max(1, value)) } })
  return (
    <>
      <div class="card">
        <fieldset class="filters sliders plan-sliders">
          <legend class="unseen">{text.title}</legend>
          <Slider label={text.days} value={days} most={most.days} onChange={(value) => set(askedOfPlan.days, value)} />
          <Slider
            label={text.teams}
            value={teams}
            most={most.teams}
            onChange={(value) => set(askedOfPlan.teams, value)}
          />
        </fieldset>
      </div>
      <Loaded answer={answer}>
        {(plan) => (
          <>
            <Headline plan={plan} />
            <Stops plan={plan} address={address} />
          </>
        )}
      </Loaded>
      <section class="card stack-s">
        <h2>{text.method}</h2>
        <p>{text.methodText}</p>
      </section>
      <SourceLine figures={figures}>{text.counted}</SourceLine>
    </>
  )
}

/** Where to go next with so many teams and days: agencies, schools, villages, the best first. */
export const View = (props: ViewProps) =>
  props.address.code === "nation" || props.address.code.length < regencyLength ? (
    <Wide figures={props.figures} address={props.address} />
  ) : (
    <Planned {...props} />
  )
