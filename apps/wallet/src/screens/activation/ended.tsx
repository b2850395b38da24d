import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import type { At, EndedBy } from "../../domain/journey.ts"
import { RecoveryBegun } from "../standing/recovery-begun.tsx"
import { words } from "./activation-words.ts"
import { words as ended } from "./ended-words.ts"

/** What the person asked for from this very phone. */
const byOwnWord = (reason: EndedBy): boolean => reason === "stop" || reason === "lost"

export const Ended = ({ journey }: { journey: At<"ended"> }) => {
  const text = useTexts(words)
  const { title, what, next } = useTexts(ended)[journey.reason]
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
      <RecoveryBegun />
      <h2>{title}</h2>
      <Notice tone={byOwnWord(journey.reason) ? "ok" : "warn"}>{what}</Notice>
      <p>{next}</p>
    </Screen>
  )
}
