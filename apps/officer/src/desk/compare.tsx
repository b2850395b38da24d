import type { Evidence } from "@jatidiri/field"
import { Notice, Switch, useTexts } from "@jatidiri/web"
import { dayWords } from "../words/day-words.ts"
import { deskWords } from "../words/desk-words.ts"
import { Choices } from "./choices.tsx"
import { Keys } from "./keys.tsx"

type Document = Evidence["document"]
const documents: readonly Document[] = ["ktp-el", "recording", "other"]

type Comparing = {
  readonly recorded: boolean
  readonly document: Document
  readonly matches: boolean
  readonly onDocument: (document: Document) => void
  readonly onMatches: (matches: boolean) => void
}

/** Who was recorded a moment ago has one document: what the recording has just taken. */
export const Compare = ({ recorded, document, matches, onDocument, onMatches }: Comparing) => {
  const text = useTexts(deskWords)
  const day = useTexts(dayWords)
  return (
    <>
      <Notice title={text.compare}>{recorded ? day.compareRecording : text.compareDetail}</Notice>
      {recorded ? (
        <Notice tone="warn" title={day.awaited}>
          {day.awaitedDetail}
        </Notice>
      ) : (
        <Choices
          legend={text.document}
          name="document"
          options={documents.map((one) => [one, text.documents[one]] as const)}
          chosen={document}
          onChoose={onDocument}
        />
      )}
      <Switch
        label={
          <>
            <strong>{recorded ? day.matchesRecording : text.faceMatches}</strong> <Keys>F4</Keys>
          </>
        }
        on={matches}
        onChange={onMatches}
      />
    </>
  )
}
