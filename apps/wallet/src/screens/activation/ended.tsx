import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import type { At, EndedBy } from "../../domain/journey.ts"
import { words } from "./activation-words.ts"

/** What the person asked for from this very phone. */
const byOwnWord = (reason: EndedBy): boolean => reason === "stop" || reason === "lost"

export const Ended = ({ journey }: { journey: At<"ended"> }) => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title="Dompet" />}
      foot={
        <>
          <Button href="#/ganti-nik">{text.again}</Button>
          <Button kind="secondary" icon="history" href="#/riwayat">
            {text.history}
          </Button>
        </>
      }
    >
      <h2>{text.endedBy[journey.reason].title}</h2>
      <Notice tone={byOwnWord(journey.reason) ? "ok" : "warn"}>{text.endedBy[journey.reason].what}</Notice>
      <p>{text.endedBy[journey.reason].next}</p>
    </Screen>
  )
}
