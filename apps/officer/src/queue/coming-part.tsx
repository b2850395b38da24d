import type { Desk, TicketReply } from "@jatidiri/service-points/contract"
import { Button, CodeEntry, Notice, Scanner, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Choose } from "../office/inputs.tsx"
import { queueWords } from "../words/queue-words.ts"
import { arrive, codeIn, walkIn } from "./queue-api.ts"
import { useDoing } from "./use-doing.ts"

type Props = { readonly desk: Desk; readonly onChange: () => void; readonly onEnded: () => void }

const household = Array.from({ length: 10 }, (_, n) => String(n + 1))

const useComing = ({ desk, onChange, onEnded }: Props) => {
  const text = useTexts(queueWords)
  const { busy, trouble, run } = useDoing<TicketReply>(onEnded)
  const [priority, setPriority] = useState(false)
  const [given, setGiven] = useState<number>()
  const [wrong, setWrong] = useState<string>()
  const finish = (answer: TicketReply | undefined): void => {
    setGiven(answer?.ticket?.number)
    if (answer !== undefined) setPriority(false)
    onChange()
  }
  const come = async (typed: string): Promise<void> => {
    const code = codeIn(typed)
    setWrong(code === undefined ? text.codeWrong : undefined)
    if (code === undefined) return
    finish(await run(`arrive ${code} ${priority}`, (commandId) => arrive(desk.siteId, { commandId, code, priority })))
  }
  const walk = async (heads: number): Promise<void> =>
    finish(await run(`walk ${heads} ${priority}`, (commandId) => walkIn(desk.siteId, { commandId, heads, priority })))
  return { busy, trouble: wrong ?? trouble, priority, setPriority, given, come, walk }
}

/** Whoever comes gets a number: by the code of his appointment, scanned or typed, or without one. */
export const ComingPart = (props: Props) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const { busy, trouble, priority, setPriority, given, come, walk } = useComing(props)
  const [scans, setScans] = useState(false)
  const [heads, setHeads] = useState("1")
  const scanned = (found: string): void => {
    setScans(false)
    come(found)
  }
  return (
    <section class="card stack" aria-label={text.arrivals}>
      <h2>{text.arrivals}</h2>
      <label class="choice">
        <input type="checkbox" checked={priority} onChange={() => setPriority(!priority)} />
        <span>
          {text.priorityChoice}
          <span class="small below">{text.priorityHint}</span>
        </span>
      </label>
      {scans ? <Scanner hint={text.scanHint} onText={scanned} /> : null}
      <Button kind="secondary" icon="scan" onPress={() => setScans(!scans)}>
        {scans ? text.stopScan : text.scan}
      </Button>
      <CodeEntry
        key={given}
        label={text.code}
        hint={text.codeHint}
        action={text.giveNumber}
        wrong={text.codeWrong}
        busy={busy}
        onCode={come}
      />
      <h3>{text.walkIn}</h3>
      <Choose
        label={text.heads}
        value={heads}
        of={household.map((each) => [each, text.people(Number(each))] as const)}
        onChoose={setHeads}
      />
      <Button kind="secondary" busy={busy} onPress={() => walk(Number(heads))}>
        {`${text.giveNumber}: ${text.walkIn.toLowerCase()}`}
      </Button>
      {given === undefined || trouble !== undefined ? null : (
        <Notice tone="ok" live>
          {text.given(number(given))}
        </Notice>
      )}
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
    </section>
  )
}
