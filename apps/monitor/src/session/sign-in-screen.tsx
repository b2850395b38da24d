import { Button, Header, Kawung, Notice, Screen, useLanguage, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { LanguageButton } from "../frame/language-button.tsx"
import { screenWords } from "../words/screen-words.ts"
import { type SignInOutcome, signIn } from "./sign-in.ts"

const Trouble = ({ outcome }: { outcome: Exclude<SignInOutcome, { kind: "in" }> }) => {
  const text = useTexts(screenWords)
  const language = useLanguage()
  if (outcome.kind === "refused") {
    return (
      <Notice tone="no" live>
        {language === "id" ? outcome.problem.detail : outcome.problem.title}
      </Notice>
    )
  }
  const words = { cancelled: text.signInCancelled, offline: text.offlineFirst, broken: text.broken }
  return (
    <Notice tone="warn" live>
      {words[outcome.kind]}
    </Notice>
  )
}

/** Shown when the server says 401; the figures come by themselves afterwards. */
export const SignInScreen = ({ onIn }: { onIn: () => void }) => {
  const text = useTexts(screenWords)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Exclude<SignInOutcome, { kind: "in" }>>()
  const press = async (): Promise<void> => {
    setBusy(true)
    setTrouble(undefined)
    const outcome = await signIn()
    setBusy(false)
    if (outcome.kind === "in") onIn()
    else setTrouble(outcome)
  }
  return (
    <Screen header={<Header title={text.title}>{<LanguageButton />}</Header>}>
      <div class="sign-in-motif">
        <Kawung />
      </div>
      <div class="card stack">
        <h2>{text.signInTitle}</h2>
        <p>{text.signInDetail}</p>
        {trouble === undefined ? null : <Trouble outcome={trouble} />}
        <Button icon="lock" busy={busy} onPress={press}>
          {text.signIn}
        </Button>
      </div>
    </Screen>
  )
}
