import type { Site } from "@jatidiri/service-points/contract"
import { Badge, Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { siteLifeWords } from "../words/site-life-words.ts"
import { siteWords } from "../words/site-words.ts"
import { CheckForm } from "./check-form.tsx"
import { ClosuresPart } from "./closures-part.tsx"
import { DecidePart } from "./decide-part.tsx"
import { linesOf } from "./hours.ts"
import { readSite } from "./site-api.ts"
import { toneOf } from "./sites-screen.tsx"

const SiteFacts = ({ site }: { site: Site }) => {
  const text = useTexts(siteWords)
  const life = useTexts(siteLifeWords)
  const { number } = useFormats()
  const hours = linesOf(site.hours).map((line, at) => `${text.weekdays[at]}: ${line === "" ? text.closedDay : line}`)
  const names = site.officers.map(({ name }) => name).join(", ")
  return (
    <Facts
      of={[
        [text.facts.reason, site.reason === undefined ? undefined : life.reasons[site.reason]],
        [text.facts.address, site.address === "" ? undefined : site.address],
        [text.facts.region, site.regionName],
        [text.facts.counters, number(site.counters)],
        [text.facts.quota, number(site.dailyQuota)],
        [text.facts.minutes, number(site.minutes)],
        [text.facts.walkIns, `${site.walkInPercent} %`],
        [text.facts.officers, names === "" ? text.nobody : names],
        [
          text.facts.hours,
          <span key="hours">
            {hours.map((line) => (
              <span key={line} class="below figures">
                {line}
              </span>
            ))}
          </span>,
        ],
      ]}
    />
  )
}

const reasonWords = (text: Readonly<Record<string, string>>, reason: string): string => text[reason] ?? reason

const History = ({ site }: { site: Site }) => {
  const text = useTexts(siteLifeWords)
  const formats = useFormats()
  return (
    <section class="stack-s" aria-label={text.history}>
      <h2>{text.history}</h2>
      <ol class="plain stack-s site-history">
        {site.history.map(({ at, kind, by, reason, days }) => (
          <li key={`${at}${kind}`}>
            <b>{text.kindsOfStep[kind] ?? kind}</b>
            {reason === undefined ? "" : `: ${reasonWords({ ...text.reasons, ...text.closureReasons }, reason)}`}
            {days === undefined ? "" : ` (${days.map((day) => formats.day(day)).join(", ")})`}
            <span class="small below">
              {formats.dateTime(new Date(at))} · {by ?? text.house}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What takes something away from people is not the first thing in sight. */
const isServing = ({ state }: Site): boolean => state === "active"

type Props = { readonly siteId: string; readonly onEnded: () => void }

/** One site: how it stands, what may be done with it now, and everything that was. */
export const SiteScreen = ({ siteId, onEnded }: Props) => {
  const text = useTexts(siteWords)
  const life = useTexts(siteLifeWords)
  const { state, reload, again, isRefreshing } = useAnswer(
    useCallback(() => readSite(siteId), [siteId]),
    onEnded,
  )
  const [said, setSaid] = useState(0)
  const done = (): void => {
    setSaid((before) => before + 1)
    reload()
  }
  const part = { onDone: done, onEnded }
  return (
    <OfficeFrame title={text.title} back="/tempat">
      {said === 0 ? null : <Done key={said}>{life.done}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {(site) => (
          <>
            <div class="apart">
              <h2>{site.name}</h2>
              <Badge tone={toneOf(site.state)}>{text.states[site.state]}</Badge>
            </div>
            <p class="small">{text.kinds[site.kind]}</p>
            {site.may.check ? <CheckForm key={site.since} site={site} {...part} /> : null}
            {site.may.decide && !isServing(site) ? <DecidePart key={site.state} site={site} {...part} /> : null}
            <section class="card stack">
              <SiteFacts site={site} />
              {site.may.change ? (
                <Button kind="secondary" href={`#/tempat/${siteId}/ubah`}>
                  {text.change}
                </Button>
              ) : null}
            </section>
            {isServing(site) || site.state === "suspended" ? <ClosuresPart site={site} {...part} /> : null}
            {site.may.decide && isServing(site) ? <DecidePart key={site.state} site={site} {...part} /> : null}
            <History site={site} />
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}
