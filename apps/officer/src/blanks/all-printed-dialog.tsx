import { type InHand, mostHandedOut } from "@jatidiri/cards/contract"
import { type Answer, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { printWords } from "../words/print-words.ts"
import { sendResults } from "./blanks-api.ts"
import { FormDialog } from "./form-dialog.tsx"

type Portion = { readonly commandId: string; readonly people: readonly InHand[] }

/** As many at once as the office takes, each under a command of its own. */
const portionsOf = (mine: readonly InHand[]): readonly Portion[] =>
  Array.from({ length: Math.ceil(mine.length / mostHandedOut) }, (_, nth) => ({
    commandId: crypto.randomUUID(),
    people: mine.slice(nth * mostHandedOut, (nth + 1) * mostHandedOut),
  }))

const sendPortion = ({ commandId, people }: Portion): Promise<Answer<void>> =>
  sendResults({ commandId, results: people.map(({ residentId }) => ({ residentId, result: "printed" })) })

const nobodyLeft: Answer<void> = { kind: "ok", value: undefined, headers: new Headers() }

/** Portion behind portion; pressed again after one that failed, it goes on there. */
const usePortions = (mine: readonly InHand[]) => {
  const rest = useRef(portionsOf(mine))
  const [left, setLeft] = useState(mine.length)
  const send = async (): Promise<Answer<void>> => {
    const [first, ...later] = rest.current
    if (first === undefined) return nobodyLeft
    const answer = await sendPortion(first)
    if (answer.kind !== "ok") return answer
    rest.current = later
    setLeft((before) => before - first.people.length)
    return send()
  }
  return { send, noted: mine.length - left }
}

type Props = {
  readonly mine: readonly InHand[]
  readonly onDone: () => void
  /** Told whether some were noted before: what is shown is old then. */
  readonly onClose: (isPartly: boolean) => void
  readonly onEnded: () => void
}

/** Everything that came out of the printer at once; what failed has been reported before. */
export const AllPrintedDialog = ({ mine: all, onDone, onClose, onEnded }: Props) => {
  const text = useTexts(printWords)
  const { number } = useFormats()
  // Those who were asked about: the page below may be read anew meanwhile.
  const [mine] = useState(all)
  const { send, noted } = usePortions(mine)
  return (
    <FormDialog
      title={text.allTitle(number(mine.length))}
      action={text.report}
      read={() => ({})}
      send={send}
      onDone={onDone}
      onClose={() => onClose(noted > 0)}
      onEnded={onEnded}
    >
      <p>{text.allDetail}</p>
      {noted === 0 || noted === mine.length ? null : (
        <Notice live>{text.partly(number(noted), number(mine.length))}</Notice>
      )}
    </FormDialog>
  )
}
