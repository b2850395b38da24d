import { type LetterKind, letterKinds, type RoundReply } from "@jatidiri/service-points/contract"
import { Button, Notice, Progress, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import { roundWords } from "../words/round-words.ts"
import { saveLetter } from "./letter-file.ts"
import { Part } from "./plan-parts.tsx"

type Props = Pick<RoundReply, "round" | "letters"> & { readonly onReload: () => void; readonly onEnded: () => void }
type State = { readonly is: "idle" | "busy" } | { readonly is: "saved" | "trouble"; readonly words: string }

/** The round's two letters, as PDF for the printer. */
export const LettersPart = ({ round, letters, onReload, onEnded }: Props) => {
  const text = useTexts(roundWords)
  const wordsFor = useTrouble(onEnded)
  const [state, setState] = useState<State>({ is: "idle" })
  const fetchLetter = async (kind: LetterKind): Promise<void> => {
    setState({ is: "busy" })
    const answer = await saveLetter(round.roundId, kind)
    if (answer.kind !== "ok") return setState({ is: "trouble", words: wordsFor(answer) })
    setState({ is: "saved", words: text.saved(answer.value) })
    onReload()
  }
  return (
    <Part title={text.letters}>
      <p class="small">{text.lettersDetail}</p>
      {letterKinds.map((kind) => {
        const known = letters.find((letter) => letter.kind === kind)
        return (
          <div key={kind} class="stack-s">
            <Button kind="secondary" disabled={state.is === "busy"} onPress={() => fetchLetter(kind)}>
              {text.letter[kind]}
            </Button>
            {known === undefined ? null : <p class="small">{text.number(known.number)}</p>}
          </div>
        )
      })}
      {state.is === "busy" ? <Progress label={text.writing} /> : null}
      {state.is === "saved" ? <Notice live>{state.words}</Notice> : null}
      {state.is === "trouble" ? (
        <Notice tone="no" live>
          {state.words}
        </Notice>
      ) : null}
    </Part>
  )
}
