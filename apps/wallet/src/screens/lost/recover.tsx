import { Button, go, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import type { Key } from "../../actions/block.ts"
import { no } from "../../actions/outcome.ts"
import { beginRebinding } from "../../actions/rebind.ts"
import { maskedNik } from "../../domain/nik-mask.ts"
import { isRecoverable } from "../../domain/rebinding.ts"
import { useWallet } from "../../session/wallet.ts"
import { CodeField } from "../recovery/code-field.tsx"
import { useKey } from "../recovery/use-key.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./lost-words.ts"

/** The code opens the way to this phone. The request stands already, so a wrong code loses nothing that was typed before. */
export const Recover = () => {
  const text = useTexts(words)
  const { vault, journey, follow } = useWallet()
  const given = useKey(async (key: Key) => {
    if (!isRecoverable(journey)) return no("voucher-not-ours")
    const answer = await beginRebinding(vault, journey, key)
    if (answer.ok) {
      go("/", { replace: true })
      follow(answer.value)
    }
    return answer
  })
  return (
    <form onSubmit={given.submit} noValidate>
      <Screen
        header={<Header title={text.title} back="/" />}
        foot={
          <Button submit busy={given.busy}>
            {text.recover}
          </Button>
        }
      >
        <p>{text.lead}</p>
        <CodeField given={given} />
        <TroubleNotice trouble={given.trouble} />
        {given.withPasskey === undefined ? null : (
          <Button kind="plain" disabled={given.busy} onPress={given.withPasskey}>
            {text.passkey}
          </Button>
        )}
        {"nik" in journey ? <p class="figures">NIK {maskedNik(journey.nik)}</p> : null}
        <Notice>{text.wait}</Notice>
        <Button kind="plain" href="#/ganti-nik">
          {text.otherNik}
        </Button>
        <Button kind="plain" href="#/">
          {text.noCode}
        </Button>
      </Screen>
    </form>
  )
}
