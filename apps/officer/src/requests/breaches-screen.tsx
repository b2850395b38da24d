import type { BreachesReply } from "@jatidiri/rights/contract"
import { Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useRef, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { Lines, Moment } from "../office/inputs.tsx"
import { momentOf } from "../office/moments.ts"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { RegionChoice } from "../places/region-choice.tsx"
import { CountedList } from "../planning/counted-list.tsx"
import { readNikList } from "../planning/nik-list.ts"
import { requestWords } from "../words/request-words.ts"
import { openBreach, readBreaches, tellBreach } from "./request-api.ts"

type Breach = BreachesReply["breaches"][number]

type Where = { readonly regions: readonly string[]; readonly onEnded: () => void }

const Noting = ({ regions, onEnded, onNoted }: Where & { readonly onNoted: (words: string) => void }) => {
  const text = useTexts(requestWords)
  const { number } = useFormats()
  const wordsFor = useTrouble(onEnded)
  const commandId = useRef(crypto.randomUUID())
  const [regionCode, setRegionCode] = useState(regions[0] ?? "")
  const [learnt, setLearnt] = useState({ day: "", time: "" })
  const [learntError, setLearntError] = useState<string>()
  const [typed, setTyped] = useState("")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const list = readNikList(typed)
  const { niks, wrong } = list
  const send = async (): Promise<void> => {
    const learntAt = momentOf(learnt.day, learnt.time)?.toISOString()
    setLearntError(learntAt === undefined ? text.momentWrong : undefined)
    setTrouble(undefined)
    if (learntAt === undefined) return
    // Whoever is left out of the list is not told: nothing of it is left out in silence.
    if (wrong.length > 0) return setTrouble(text.niksWrong(number(wrong.length)))
    setBusy(true)
    const answer = await openBreach({ commandId: commandId.current, regionCode, learntAt, niks: [...niks] })
    setBusy(false)
    if (answer.kind !== "ok") {
      if (answer.kind === "refused") commandId.current = crypto.randomUUID()
      return setTrouble(wordsFor(answer))
    }
    commandId.current = crypto.randomUUID()
    setTyped("")
    setTrouble(undefined)
    onNoted(text.breachOpened(number(answer.value.people), number(answer.value.notInRegister)))
  }
  return (
    <section class="card stack">
      <Moment
        legend={text.learnt}
        hint={text.learntHint}
        error={learntError}
        words={text.moment}
        {...learnt}
        onDay={(day) => setLearnt({ ...learnt, day })}
        onTime={(time) => setLearnt({ ...learnt, time })}
      />
      <RegionChoice regions={regions} code={regionCode} onChoose={setRegionCode} onEnded={onEnded} />
      <Lines label={text.niks} hint={text.niksHint} value={typed} rows={5} onInput={setTyped} />
      <CountedList list={list} wrongTitle={text.linesWrong} />
      {trouble === undefined || busy ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button busy={busy} disabled={niks.length + wrong.length === 0} onPress={send}>
        {text.openBreach}
      </Button>
    </section>
  )
}

const BreachCard = ({ breach, onTell }: { breach: Breach; onTell: () => void }) => {
  const text = useTexts(requestWords)
  const { dateTime, number } = useFormats()
  const { toldAt, overdue } = breach
  return (
    <li class="card stack-s">
      <h2>{text.concerned(number(breach.people))}</h2>
      <p class="small">
        {breach.regionCode} · {text.learnt} {dateTime(new Date(breach.learntAt))}
      </p>
      <p>
        <Badge tone={overdue ? "no" : toldAt === undefined ? "warn" : "ok"}>
          {toldAt === undefined
            ? `${overdue ? text.late : text.due} · ${dateTime(new Date(breach.dueAt))}`
            : `${text.told(dateTime(new Date(toldAt)))}, ${overdue ? text.notInTime : text.inTime}`}
        </Badge>
      </p>
      {toldAt === undefined ? <Button onPress={onTell}>{text.tell}</Button> : null}
    </li>
  )
}

/** Failures to protect data: who must be told until when, and telling them. */
export const BreachesScreen = ({ regions, onEnded }: Where) => {
  const text = useTexts(requestWords)
  const { state, reload, again, isRefreshing } = useAnswer(readBreaches, onEnded)
  const [noted, setNoted] = useState<string>()
  const [telling, setTelling] = useState<Breach>()
  const [words, setWords] = useState("")
  const leave = useCallback(() => {
    setTelling(undefined)
    setWords("")
    reload()
  }, [reload])
  const note = (said: string): void => {
    setNoted(said)
    leave()
  }
  return (
    <OfficeFrame title={text.breaches} back="/permohonan">
      <p>{text.breachLead}</p>
      {noted === undefined ? null : <Done key={noted}>{noted}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ breaches }) => (
          <ul class="cards">
            {breaches.map((breach) => (
              <BreachCard key={breach.breachId} breach={breach} onTell={() => setTelling(breach)} />
            ))}
          </ul>
        )}
      </Waiting>
      <Noting regions={regions} onEnded={onEnded} onNoted={note} />
      {telling === undefined ? null : (
        <Confirm
          title={text.tell}
          action={text.send}
          isSafe
          act={(commandId) => tellBreach(telling.breachId, { commandId, words })}
          onDone={() => note(text.changed)}
          onClose={leave}
          onEnded={onEnded}
        >
          <Lines label={text.words} hint={text.tellHint} value={words} rows={5} onInput={setWords} />
        </Confirm>
      )}
    </OfficeFrame>
  )
}
