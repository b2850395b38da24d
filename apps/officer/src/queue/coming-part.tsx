import type { Desk, TicketReply } from "@jatidiri/service-points/contract"
import { type Answer, Button, CodeEntry, Notice, Scanner, useFormats, useTexts } from "@jatidiri/web"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { Choose } from "../office/inputs.tsx"
import { queueWords } from "../words/queue-words.ts"
import { arrive, codeIn, walkIn } from "./queue-api.ts"
import { isHeard, useDoing } from "./use-doing.ts"

type Props = { readonly desk: Desk; readonly onChange: () => void; readonly onEnded: () => void }

const household = Array.from({ length: 10 }, (_, n) => String(n + 1))

/** By the code of an appointment, or without one: where it was asked, the answer is told. */
type Way = "code" | "walk"

const useComing = ({ desk, onChange, onEnded }: Props) => {
  const text = useTexts(queueWords)
  const { busy, trouble, run } = useDoing<TicketReply>(onEnded)
  const [priority, setPriority] = useState(false)
  const [given, setGiven] = useState<number>()
  const [wrong, setWrong] = useState<string>()
  const [way, setWay] = useState<Way>("code")
  /** How many came in by a code: what was typed stays until it got its number. */
  const [arrived, setArrived] = useState(0)
  // The number of who came before is no answer to who comes now.
  const begin = (by: Way, fault?: string): void => {
    setWay(by)
    setGiven(undefined)
    setWrong(fault)
  }
  const finish = (answer: Answer<TicketReply>): boolean => {
    const isDone = answer.kind === "ok"
    if (isDone) {
      setGiven(answer.value.ticket?.number)
      setPriority(false)
    }
    if (isHeard(answer)) onChange()
    return isDone
  }
  const come = async (typed: string): Promise<void> => {
    const code = codeIn(typed)
    begin("code", code === undefined ? text.codeWrong : undefined)
    if (code === undefined) return
    const what = `arrive ${code} ${priority}`
    const isDone = finish(await run(what, (commandId) => arrive(desk.siteId, { commandId, code, priority })))
    if (isDone) setArrived((before) => before + 1)
  }
  const walk = async (heads: number): Promise<void> => {
    begin("walk")
    finish(await run(`walk ${heads} ${priority}`, (commandId) => walkIn(desk.siteId, { commandId, heads, priority })))
  }
  return { busy, trouble: wrong ?? trouble, priority, setPriority, given, arrived, way, come, walk }
}

type ToldProps = { readonly given: number | undefined; readonly trouble: string | undefined }

/** The number, big enough to be read to whoever stands there, or why there is none. */
const Told = ({ given, trouble }: ToldProps) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  if (trouble !== undefined)
    return (
      <Notice tone="no" live>
        {trouble}
      </Notice>
    )
  return given === undefined ? null : (
    <Notice tone="ok" live title={text.given(number(given))}>
      {text.givenDetail}
    </Notice>
  )
}

type WalkProps = { readonly busy: boolean; readonly onWalk: (heads: number) => void }

const WalkIn = ({ busy, onWalk }: WalkProps) => {
  const text = useTexts(queueWords)
  const [heads, setHeads] = useState("1")
  return (
    <>
      <h3>{text.walkIn}</h3>
      <Choose
        label={text.heads}
        value={heads}
        of={household.map((each) => [each, text.people(Number(each))] as const)}
        onChoose={setHeads}
      />
      <Button kind="secondary" busy={busy} onPress={() => onWalk(Number(heads))}>
        {`${text.giveNumber}: ${text.walkIn.toLowerCase()}`}
      </Button>
    </>
  )
}

/** After a number by code the field is empty again and has the focus, ready for the next scan of a hand scanner. */
const useCodeFocus = (arrived: number) => {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (arrived > 0) box.current?.querySelector("input")?.focus()
  }, [arrived])
  return box
}

/** Whoever comes gets a number: by the code of his appointment, scanned or typed, or without one. */
export const ComingPart = (props: Props) => {
  const text = useTexts(queueWords)
  const { busy, trouble, priority, setPriority, given, arrived, way, come, walk } = useComing(props)
  const [scans, setScans] = useState(false)
  const box = useCodeFocus(arrived)
  const scanned = (found: string): void => {
    setScans(false)
    come(found)
  }
  const told = <Told given={given} trouble={trouble} />
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
      <div ref={box}>
        <CodeEntry
          key={arrived}
          label={text.code}
          hint={text.codeHint}
          action={text.giveNumber}
          wrong={text.codeWrong}
          busy={busy}
          onCode={come}
        />
      </div>
      {way === "code" ? told : null}
      <WalkIn busy={busy} onWalk={walk} />
      {way === "walk" ? told : null}
    </section>
  )
}
