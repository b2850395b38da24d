import type { ShownRound } from "@jatidiri/monitoring/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { ShareBar } from "../pieces/share-bar.tsx"
import { roundWords } from "./words.ts"

/** As much as one looks over; the rest comes when it is asked for, and stands in the table. */
const shownAtFirst = 20

const monthOf = ({ fromDay }: ShownRound): string => fromDay.slice(0, 7)

/** Invited is the whole bar, activated fills it, and who was met is the mark. */
const OneRound = ({ round }: { readonly round: ShownRound }) => {
  const text = useTexts(roundWords)
  const { number, day } = useFormats()
  const { name, hostKind, hostName, regionName, fromDay, untilDay, state, officers, incidents } = round
  const { invited, met, activated } = round
  const when = fromDay === untilDay ? day(fromDay) : `${day(fromDay)} – ${day(untilDay)}`
  return (
    <li class={`agenda-round ${state}`}>
      <p class="small">
        {when} · {text.states[state]}
        {incidents === 0 ? null : <strong class="agenda-incidents"> {text.incidentCount(number(incidents))}</strong>}
      </p>
      <h3>{name}</h3>
      <p class="small">
        {text.hosts[hostKind] ?? hostKind}: {hostName} · {regionName} · {text.officers(number(officers))}
      </p>
      {state === "cancelled" ? null : (
        <>
          <ShareBar
            share={invited === 0 ? null : activated / invited}
            mark={invited === 0 ? null : Math.min(1, Math.max(met, activated) / invited)}
          />
          <p class="small figures">{text.steps(number(invited), number(met), number(activated))}</p>
        </>
      )}
    </li>
  )
}

/** The latest first, month by month. */
export const Agenda = ({ list }: { readonly list: readonly ShownRound[] }) => {
  const text = useTexts(roundWords)
  const { number } = useFormats()
  const [whole, setWhole] = useState(false)
  const shown = whole ? list : list.slice(0, shownAtFirst)
  const months = [...new Set(shown.map(monthOf))]
  return (
    <>
      {months.map((month) => (
        <ul key={month} class="agenda">
          {shown
            .filter((round) => monthOf(round) === month)
            .map((round) => (
              <OneRound key={round.roundId} round={round} />
            ))}
        </ul>
      ))}
      {shown.length === list.length ? null : (
        <Button kind="secondary" onPress={() => setWhole(true)}>
          {text.showAll(number(list.length))}
        </Button>
      )}
    </>
  )
}
