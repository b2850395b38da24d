import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, done, type Trouble } from "../../actions/outcome.ts"
import type { At, EndedBy } from "../../domain/journey.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { RecoveryBegun } from "../standing/recovery-begun.tsx"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./activation-words.ts"
import { words as ended, hiddenWords } from "./ended-words.ts"

/** What the person asked for from this very phone. */
const byOwnWord = (reason: EndedBy): boolean => reason === "stop" || reason === "lost"

/** Nothing of it is shown; whether it goes is the person's word, since a thief's hand may have brought it about. */
const Hidden = ({ journey }: { journey: At<"ended"> }) => {
  const text = useTexts(hiddenWords)
  const { vault, follow } = useWallet()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const erase = async (): Promise<void> => {
    setBusy(true)
    const answer = await caught(async () => {
      const { eraseHidden } = await import("../../actions/ask-standing.ts")
      return done(await eraseHidden(vault, journey))
    })
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (answer.ok) follow(answer.value)
  }
  return (
    <div class="stack-s">
      <p class="small">{text.keeps}</p>
      <Button kind="plain" busy={busy} onPress={erase}>
        {text.erase}
      </Button>
      <TroubleNotice trouble={trouble} />
    </div>
  )
}

export const Ended = ({ journey }: { journey: At<"ended"> }) => {
  const text = useTexts(words)
  const { given } = useTexts(hiddenWords)
  const said = useTexts(ended)[journey.reason]
  const { standing } = useStanding()
  const isGiven = journey.reason === "replaced" && journey.hidden === undefined && standing?.state === "active"
  const { title, what, next } = isGiven ? given : said
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
      {journey.hidden === undefined ? null : <Hidden journey={journey} />}
    </Screen>
  )
}
