import type { Plan, PlanStop } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import type { Address } from "../address/address.ts"
import { addressText, inRegion, inView } from "../address/address.ts"
import { Empty } from "../pieces/empty.tsx"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { shareText } from "../words/share-text.ts"
import { planWords } from "./words.ts"

type Reason = PlanStop["reasons"][number]

const asShare: ReadonlySet<Reason["reason"]> = new Set(["low-coverage", "good-conversion", "conversion-of-all"])

const Reasons = ({ reasons }: { reasons: readonly Reason[] }) => {
  const text = useTexts(planWords)
  const format = useFormats()
  const valueText = ({ reason, value }: Reason): string =>
    value === null ? "" : asShare.has(reason) ? shareText(format, value) : format.number(Math.floor(value))
  return (
    <ul class="reasons">
      {reasons
        .filter(({ reason }) => reason !== "many-remaining")
        .map((one) => (
          <li key={one.reason}>{text.reasons[one.reason](valueText(one))}</li>
        ))}
    </ul>
  )
}

const PlaceCell = ({ stop, address }: { stop: PlanStop; address: Address }) => {
  const text = useTexts(planWords)
  const { kind, name, regionCode } = stop
  const shown = kind === "school" ? text.school(name) : name
  return (
    <>
      {kind === "agency" ? (
        shown
      ) : (
        <a href={`#${addressText(inRegion(inView(address, "overview"), regionCode))}`}>{shown}</a>
      )}
      <br />
      <span class="small">{text.kinds[kind]}</span>
    </>
  )
}

/** The places to go next, the best first, each with its reasons in words. */
export const Stops = ({ plan: { stops, leftOut }, address }: { plan: Plan; address: Address }) => {
  const text = useTexts(planWords)
  const format = useFormats()
  const whole = (people: number): string => format.number(Math.round(people))
  return (
    <section class="card stack-s plan-stops" aria-labelledby="stops">
      <h2 id="stops">{text.stops}</h2>
      {stops.length === 0 ? (
        <Empty>{text.none}</Empty>
      ) : (
        <SortedTable
          caption={text.stops}
          rows={stops}
          keyOf={({ kind, name, regionCode }) => `${kind}|${name}|${regionCode}`}
          columns={[
            {
              key: "place",
              label: text.place,
              cell: (stop) => <PlaceCell stop={stop} address={address} />,
              by: ({ name }) => name,
            },
            {
              key: "each",
              label: text.aTeamDay,
              numeric: true,
              cell: (stop) => whole(stop.perTeamDay),
              by: (stop) => stop.perTeamDay,
            },
            {
              key: "days",
              label: text.teamDays,
              numeric: true,
              cell: (stop) => whole(stop.teamDays),
              by: (stop) => stop.teamDays,
            },
            {
              key: "brings",
              label: text.brings,
              numeric: true,
              cell: (stop) => whole(stop.expected),
              by: (stop) => stop.expected,
            },
            {
              key: "remaining",
              label: text.remaining,
              numeric: true,
              cell: (stop) => whole(stop.remaining),
              by: (stop) => stop.remaining,
            },
            { key: "why", label: text.why, cell: ({ reasons }) => <Reasons reasons={reasons} /> },
          ]}
        />
      )}
      {leftOut === 0 ? null : <p class="small">{text.leftOut(format.number(leftOut))}</p>}
    </section>
  )
}
