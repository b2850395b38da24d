import { Button, CodeEntry, Field, go, Header, Notice, normalCode, Scanner, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { judgeScanned } from "../../domain/scanned.ts"
import { useWallet } from "../../session/wallet.ts"
import { words } from "./sharing-words.ts"

/** Without a KTP the codes that matter are the desk's; with one, requests. */
export const Scan = () => {
  const text = useTexts(words)
  const { journey } = useWallet()
  const [unknown, setUnknown] = useState(false)
  const [link, setLink] = useState("")
  const follow = (found: string): void => {
    const scanned = judgeScanned(found.trim())
    setUnknown(scanned.is === "unknown")
    if (scanned.is !== "unknown") go(scanned.path, { replace: true })
  }
  const submit = (event: Event): void => {
    event.preventDefault()
    follow(link)
  }
  const invite = (code: string): void => go(`/undangan?kode=${normalCode(code)}`, { replace: true })
  return (
    <Screen header={<Header title={text.scanTitle} back="/" />}>
      <Scanner onText={follow} hint={text.scanHint} />
      {unknown ? (
        <Notice tone="warn" live>
          {text.notKnown}
        </Notice>
      ) : null}
      {journey.step === "active" ? (
        <form class="stack-s" onSubmit={submit} noValidate>
          <Field label={text.pasted} hint={text.pastedHint} value={link} onInput={setLink} autoComplete="off" />
          <Button submit kind="secondary">
            {text.open}
          </Button>
        </form>
      ) : (
        <CodeEntry
          label={text.deskCode}
          hint={text.deskCodeHint}
          action={text.open}
          wrong={text.wrongCode}
          onCode={invite}
        />
      )}
    </Screen>
  )
}
