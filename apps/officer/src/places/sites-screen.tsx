import type { SiteLine, SiteState } from "@jatidiri/service-points/contract"
import { Badge, Button, Row, Rows, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { officeWords } from "../words/office-words.ts"
import { siteWords } from "../words/site-words.ts"
import { readSites } from "./site-api.ts"

const groups = {
  deciding: ["requested", "checked", "approved"],
  serving: ["active", "suspended"],
  stopped: ["rejected", "ended"],
} as const satisfies Readonly<Record<string, readonly SiteState[]>>
const shownAtFirst = 12

export const toneOf = (state: SiteState) =>
  state === "active" ? "ok" : state === "suspended" ? "warn" : state === "rejected" ? "no" : "info"

const Group = ({ name, sites }: { name: keyof typeof groups; sites: readonly SiteLine[] }) => {
  const text = useTexts(siteWords)
  const office = useTexts(officeWords)
  const { number, dateTime } = useFormats()
  const [whole, setWhole] = useState(false)
  if (sites.length === 0) return null
  const shown = whole ? sites : sites.slice(0, shownAtFirst)
  return (
    <section class="stack-s" aria-label={text.groups[name]}>
      <h2>
        {text.groups[name]} <span class="small figures">{number(sites.length)}</span>
      </h2>
      <Rows label={text.groups[name]}>
        {shown.map((site) => (
          <Row
            key={site.siteId}
            label={site.name}
            detail={`${text.kinds[site.kind]} · ${site.regionName} · ${text.since(dateTime(new Date(site.since)))}`}
            value={<Badge tone={toneOf(site.state)}>{text.states[site.state]}</Badge>}
            href={`#/tempat/${site.siteId}`}
          />
        ))}
      </Rows>
      {shown.length === sites.length ? null : (
        <Button kind="secondary" onPress={() => setWhole(true)}>
          {office.showAll(number(sites.length))}
        </Button>
      )}
    </section>
  )
}

/** Every site of the officer's regions, what waits for a decision first. */
export const SitesScreen = ({ onEnded }: { readonly onEnded: () => void }) => {
  const text = useTexts(siteWords)
  const { state, again, isRefreshing } = useAnswer(readSites, onEnded)
  return (
    <OfficeFrame title={text.title} back="/">
      <div class="office-top">
        <p>{text.lead}</p>
        <Button href="#/tempat/baru">{text.begin}</Button>
      </div>
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ sites, more }) => (
          <>
            {sites.length === 0 ? <p class="card">{text.none}</p> : null}
            {(["deciding", "serving", "stopped"] as const).map((name) => {
              const within: readonly SiteState[] = groups[name]
              return <Group key={name} name={name} sites={sites.filter((site) => within.includes(site.state))} />
            })}
            {more ? <p class="small">{text.more}</p> : null}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}
