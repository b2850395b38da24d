import { incidentCodes } from "@jatidiri/service-points/contract"
import { Button, Dialog, Field, Notice, Progress, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { Choose, Moment } from "../office/inputs.tsx"
import { dayOf, momentOf, timeOf } from "../office/moments.ts"
import { useTrouble } from "../office/use-answer.ts"
import { officeWords } from "../words/office-words.ts"
import { planWords } from "../words/plan-words.ts"
import { roundWords } from "../words/round-words.ts"
import { reportIncident } from "./plan-api.ts"

type Props = {
  readonly roundId: string
  readonly onDone: () => void
  readonly onClose: () => void
  readonly onEnded: () => void
}

const now = () => ({ day: dayOf(new Date()), time: timeOf(new Date()) })

/** What is filled in; the same words sent again, because the answer was lost, are one incident. */
const useReport = ({ roundId, onDone, onEnded }: Props) => {
  const plan = useTexts(planWords)
  const wordsFor = useTrouble(onEnded)
  const last = useRef({ text: "", commandId: "" })
  const [report, setReport] = useState({ code: "device-broken", note: "", ...now() })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const change = (changes: Partial<typeof report>): void => {
    setTrouble(undefined)
    setReport({ ...report, ...changes })
  }
  const send = async (): Promise<void> => {
    const at = momentOf(report.day, report.time)
    const code = incidentCodes.find((each) => each === report.code)
    if (at === undefined || code === undefined) return setTrouble(plan.troubles["not-a-time"])
    const note = report.note.trim()
    const body = { code, at: at.toISOString(), ...(note === "" ? {} : { note }) }
    const text = JSON.stringify(body)
    if (last.current.text !== text) last.current = { text, commandId: crypto.randomUUID() }
    setBusy(true)
    const answer = await reportIncident(roundId, { ...body, commandId: last.current.commandId })
    setBusy(false)
    if (answer.kind === "ok") return onDone()
    setTrouble(wordsFor(answer))
  }
  return { report, change, send, busy, trouble }
}

/** Something went wrong in a round: what, when, and a few words. */
export const IncidentDialog = (props: Props) => {
  const text = useTexts(roundWords)
  const plan = useTexts(planWords)
  const office = useTexts(officeWords)
  const { report, change, send, busy, trouble } = useReport(props)
  return (
    <Dialog
      title={text.report}
      onClose={props.onClose}
      actions={
        <>
          <Button busy={busy} onPress={send}>
            {text.send}
          </Button>
          <Button kind="secondary" disabled={busy} onPress={props.onClose}>
            {office.back}
          </Button>
        </>
      }
    >
      <div class="stack">
        <Choose
          label={text.code}
          value={report.code}
          of={incidentCodes.map((code) => [code, text.codes[code]] as const)}
          onChoose={(code) => change({ code })}
        />
        <Moment
          legend={text.at}
          words={{ day: plan.day, time: plan.time }}
          day={report.day}
          time={report.time}
          onDay={(day) => change({ day })}
          onTime={(time) => change({ time })}
        />
        <Field
          label={text.note}
          hint={text.noteHint}
          maxLength={200}
          value={report.note}
          onInput={(note) => change({ note })}
        />
        {busy ? <Progress label={office.loading} /> : null}
        {trouble === undefined ? null : (
          <Notice tone="no" live>
            {trouble}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
