import type { Officer } from "@jatidiri/officers/contract"
import {
  Button,
  Card,
  go,
  Header,
  Kawung,
  Notice,
  Screen,
  setLanguage,
  useLanguage,
  usePlace,
  useTexts,
} from "@jatidiri/web"
import { useState } from "preact/hooks"
import { fieldWords } from "../words/field-words.ts"
import { sessionWords } from "../words/session-words.ts"
import { enrol, type SignInTrouble, signIn } from "./officer-api.ts"

const Trouble = ({ trouble }: { trouble: SignInTrouble }) => {
  const text = useTexts(sessionWords)
  const language = useLanguage()
  if (trouble.kind !== "refused") {
    return (
      <Notice tone="warn" live>
        {text[trouble.kind]}
      </Notice>
    )
  }
  return (
    <Notice tone="no" live>
      {language === "id" ? trouble.problem.detail : trouble.problem.title}
    </Notice>
  )
}

export const LanguageButton = () => {
  const text = useTexts(sessionWords)
  const language = useLanguage()
  return (
    <Button kind="plain" onPress={() => setLanguage(language === "id" ? "en" : "id")}>
      {text.language}
    </Button>
  )
}

type Props = {
  readonly onIn: (officer: Officer) => void
  readonly note?: string | undefined
  /** The way to the pack on this device, which needs no session. */
  readonly toField?: string | undefined
}

/** A passkey and nothing else. With an invitation in the address it is made first. */
export const SignInScreen = ({ onIn, note, toField }: Props) => {
  const text = useTexts(sessionWords)
  const field = useTexts(fieldWords)
  const { path, query } = usePlace()
  const ticket = path === "/daftar" ? (query.get("undangan") ?? undefined) : undefined
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<SignInTrouble>()
  const press = async (): Promise<void> => {
    setBusy(true)
    setTrouble(undefined)
    const outcome = ticket === undefined ? await signIn() : await enrol(ticket)
    setBusy(false)
    if (outcome.kind !== "in") return setTrouble(outcome)
    // The spent invitation leaves the address, so that a reload does not offer it again.
    if (path === "/daftar" || path === "/masuk") go("/", { replace: true })
    onIn(outcome.officer)
  }
  return (
    <Screen header={<Header title={text.title}>{<LanguageButton />}</Header>}>
      <div class="stack sign-in">
        <div class="sign-in-motif">
          <Kawung />
        </div>
        <Card>
          <div class="stack">
            <h1>{ticket === undefined ? text.welcome : text.enrolTitle}</h1>
            <p>{ticket === undefined ? text.detail : text.enrolDetail}</p>
            {note === undefined || trouble !== undefined ? null : <Notice tone="warn">{note}</Notice>}
            {trouble === undefined ? null : <Trouble trouble={trouble} />}
            <Button icon="lock" busy={busy} onPress={press}>
              {ticket === undefined ? text.signIn : text.enrol}
            </Button>
            {toField === undefined ? null : (
              <Button kind="secondary" icon="people" href={toField}>
                {field.title}
              </Button>
            )}
          </div>
        </Card>
      </div>
    </Screen>
  )
}
