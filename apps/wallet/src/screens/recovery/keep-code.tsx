import { makeRecoveryCode } from "@jatidiri/field"
import { Button, go, Header, Notice, Screen, usePlace, useTexts, webCrypto } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, type Trouble } from "../../actions/outcome.ts"
import { useStanding } from "../../session/standing.tsx"
import { useWallet } from "../../session/wallet.ts"
import { ConfirmCode } from "./confirm-code.tsx"
import { LeaveCode, useWarnOnClosing } from "./leave-code.tsx"
import { PasskeyCard } from "./passkey-card.tsx"
import { words } from "./recovery-words.ts"
import { ShowCode } from "./show-code.tsx"

const Intro = ({ onMake }: { onMake: () => void }) => {
  const text = useTexts(words)
  const { standing } = useStanding()
  const has = standing?.recovery.code === true
  return (
    <Screen
      header={<Header title={text.title} back="/" />}
      foot={<Button onPress={onMake}>{has ? text.makeNew : text.make}</Button>}
    >
      {has ? <Notice>{text.has}</Notice> : null}
      <p>{text.why}</p>
      <ul class="bullets stack-s">
        {text.can.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="small">{text.secret}</p>
      <PasskeyCard />
    </Screen>
  )
}

const Kept = () => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={<Button onPress={() => go("/", { replace: true })}>{text.done}</Button>}
    >
      <Notice tone="ok" title={text.kept} live>
        {text.keptMore}
      </Notice>
      <p>{text.away}</p>
      <PasskeyCard />
    </Screen>
  )
}

/** Made, copied, proven to be copied, and only then told to the office. The code lives in this screen's memory alone. */
export const KeepCode = () => {
  const { path } = usePlace()
  const { vault } = useWallet()
  const { note } = useStanding()
  const [code, setCode] = useState<string>()
  const [isKept, setKept] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  useWarnOnClosing(code !== undefined)
  const make = (): void => {
    setTrouble(undefined)
    setCode(makeRecoveryCode(webCrypto.randomBytes))
    go("/pemulihan/kode")
  }
  const deposit = async (): Promise<void> => {
    if (code === undefined) return
    setBusy(true)
    const answer = await caught(async () => {
      const { depositRecoveryCode } = await import("../../actions/keep-recovery.ts")
      return depositRecoveryCode(vault, code)
    })
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (!answer.ok) return
    if (answer.value !== undefined) note(answer.value)
    setKept(true)
    setCode(undefined)
  }
  if (isKept) return <Kept />
  if (code === undefined) return <Intro onMake={make} />
  // Back from either screen, also by the phone's own button.
  if (path === "/pemulihan") return <LeaveCode onLeave={() => setCode(undefined)} />
  if (path === "/pemulihan/kode") return <ShowCode code={code} onWritten={() => go("/pemulihan/ulangi")} />
  return <ConfirmCode code={code} busy={busy} trouble={trouble} onRight={deposit} />
}
