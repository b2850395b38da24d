import { Button, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { turnToOfficer } from "../../actions/turn-to-officer.ts"
import type { At } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"
import { words } from "./lost-words.ts"

/** The old phone said no: by its holder, or by whoever has it now. */
export const Cancelled = ({ journey }: { journey: At<"cancelled"> }) => {
  const text = useTexts(words)
  const { vault, follow } = useWallet()
  const [busy, setBusy] = useState(false)
  const toOfficer = async (): Promise<void> => {
    setBusy(true)
    follow(await turnToOfficer(vault, journey))
  }
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={
        <>
          <Button href="#/blokir">{text.block}</Button>
          <Button kind="secondary" href="#/pulihkan">
            {text.again}
          </Button>
          <Button kind="plain" busy={busy} onPress={toOfficer}>
            {text.noCode}
          </Button>
        </>
      }
    >
      <Notice tone="no" title={text.cancelledTitle} live>
        {text.cancelled}
      </Notice>
      <p>{text.wasYou}</p>
      <p>{text.wasNotYou}</p>
    </Screen>
  )
}
