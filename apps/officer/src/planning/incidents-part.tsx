import type { Incident, RoundReply } from "@jatidiri/service-points/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { roundWords } from "../words/round-words.ts"
import { IncidentDialog } from "./incident-dialog.tsx"
import { Part } from "./plan-parts.tsx"

const OneIncident = ({ incident }: { incident: Incident }) => {
  const text = useTexts(roundWords)
  const { number, day, dateTime } = useFormats()
  const { code, at, note, by, journal } = incident
  return (
    <li>
      <strong>{text.codes[code]}</strong> · {at === undefined ? day(incident.day) : dateTime(new Date(at))}
      {note === undefined ? null : <p>{note}</p>}
      <p class="small">{journal === undefined ? text.by(by ?? "") : text.fromJournal(number(journal))}</p>
    </li>
  )
}

type Props = Pick<RoundReply, "round" | "incidents"> & { readonly onReload: () => void; readonly onEnded: () => void }

/** What went wrong; a round that has not begun has nothing to tell yet. */
export const IncidentsPart = ({ round, incidents, onReload, onEnded }: Props) => {
  const text = useTexts(roundWords)
  const [writing, setWriting] = useState(false)
  const [done, setDone] = useState(0)
  const close = useCallback(() => setWriting(false), [])
  const finish = (): void => {
    setWriting(false)
    setDone(done + 1)
    onReload()
  }
  return (
    <Part title={text.incidents}>
      {done === 0 ? null : <Done key={done}>{text.reported}</Done>}
      {incidents.length === 0 ? (
        <p>{text.noIncidents}</p>
      ) : (
        <ul class="plain stack-s">
          {incidents.map((incident) => (
            <OneIncident
              key={`${incident.code} ${incident.at ?? incident.day} ${incident.note ?? ""}`}
              incident={incident}
            />
          ))}
        </ul>
      )}
      {round.state === "planned" || round.cancelled === true ? null : (
        <Button kind="secondary" onPress={() => setWriting(true)}>
          {text.report}
        </Button>
      )}
      {writing ? <IncidentDialog roundId={round.roundId} onDone={finish} onClose={close} onEnded={onEnded} /> : null}
    </Part>
  )
}
