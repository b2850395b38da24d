import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import type { At } from "../../domain/journey.ts"
import { words } from "./activation-words.ts"

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
      <h2>{text.endedTitle}</h2>
      {journey.reason === "lost" ? <p>{text.endedLost}</p> : null}
      <Notice tone="ok">{text.endedLead}</Notice>
    </Screen>
  )
}
