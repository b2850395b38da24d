import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import { seriesWords } from "../words/series-words.ts"
import { readDayList } from "./day-list.ts"
import type { Draft } from "./draft.ts"
import { readDaysOff } from "./plan-api.ts"

type Props = {
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
  readonly onEnded: () => void
}
type State = { readonly is: "idle" | "busy" } | { readonly is: "done" | "trouble"; readonly words: string }

/** Days off by decree between the first and the last day, written below what stands there; days that do are not repeated. */
export const HolidaysButton = ({ draft, onChange, onEnded }: Props) => {
  const text = useTexts(seriesWords)
  const { number, day } = useFormats()
  const wordsFor = useTrouble(onEnded)
  const [state, setState] = useState<State>({ is: "idle" })
  const [from] = readDayList(draft.startsDay).days
  const [to] = readDayList(draft.lastDay).days
  const fill = async (): Promise<void> => {
    if (from === undefined || to === undefined) return
    setState({ is: "busy" })
    const answer = await readDaysOff(from, to)
    if (answer.kind !== "ok") return setState({ is: "trouble", words: wordsFor(answer) })
    const { holidays, knownUntil } = answer.value
    const known = readDayList(draft.skip).days
    const fresh = holidays.filter((each) => !known.includes(each))
    onChange({ skip: [draft.skip.trim(), ...fresh].filter((line) => line !== "").join("\n") })
    setState({ is: "done", words: text.filled(number(holidays.length), day(knownUntil)) })
  }
  return (
    <div class="stack-s">
      <Button
        kind="secondary"
        busy={state.is === "busy"}
        disabled={from === undefined || to === undefined}
        onPress={fill}
      >
        {text.fill}
      </Button>
      {from === undefined || to === undefined ? <p class="small">{text.fillFirst}</p> : null}
      {state.is === "done" ? <p class="small">{state.words}</p> : null}
      {state.is === "trouble" ? <Notice tone="warn">{state.words}</Notice> : null}
    </div>
  )
}
