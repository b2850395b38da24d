import type { Officer } from "@jatidiri/officers/contract"
import { Button, Header, Notice, Progress, Screen, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { LanguageButton } from "../../session/sign-in-screen.tsx"
import { deskWords } from "../../words/desk-words.ts"
import { fileWords } from "../../words/file-words.ts"
import { ChooseFile } from "./choose-file.tsx"
import { FileEntries } from "./file-entries.tsx"
import { type FileDelivery, useFileDelivery } from "./use-file-delivery.ts"

type Stopped = Extract<FileDelivery, { is: "stopped" }>

const WhyStopped = ({ why }: Pick<Stopped, "why">) => {
  const text = useTexts(fileWords)
  const desk = useTexts(deskWords)
  const language = useLanguage()
  const words =
    why === "signed-out"
      ? text.signedOut
      : why === "broken"
        ? desk.broken
        : (desk.bounds[why.code] ?? (language === "id" ? why.detail : why.title))
  return (
    <Notice tone="no" live>
      {words}
    </Notice>
  )
}

type Opened = Extract<FileDelivery, { progress: unknown }>

const OnTheWay = ({ state, onAgain, onLeave }: { state: Opened; onAgain: () => void; onLeave: () => void }) => {
  const text = useTexts(fileWords)
  const desk = useTexts(deskWords)
  const { number, dateTime } = useFormats()
  const { content, progress } = state
  const all = progress.entries.length
  const answered = progress.entries.filter(({ answer }) => answer !== undefined).length
  return (
    <section class="card stack" aria-label={text.deliver}>
      <p>{text.of(content.officer.name, dateTime(new Date(content.madeAt)))}</p>
      <Progress label={text.sending(number(answered), number(all))} share={answered / all} />
      {state.is === "waiting" ? (
        <Notice tone="warn" live>
          {text.waiting}
        </Notice>
      ) : null}
      {state.is === "done" ? <Notice live>{text.done}</Notice> : null}
      {state.is === "stopped" ? <WhyStopped why={state.why} /> : null}
      {state.is === "waiting" || state.is === "stopped" ? (
        <Button icon="refresh" onPress={onAgain}>
          {desk.sendNow}
        </Button>
      ) : null}
      <FileEntries entries={progress.entries} />
      {state.is === "sending" ? null : (
        <Button kind="secondary" onPress={onLeave}>
          {text.another}
        </Button>
      )}
    </section>
  )
}

/** From a file to the office, in any signed-in Petugas. */
export const DeliverScreen = ({ officer }: { officer: Officer }) => {
  const text = useTexts(fileWords)
  const { state, open, again, leave } = useFileDelivery(officer)
  return (
    <Screen
      header={
        <Header title={text.deliver} back="/">
          {<LanguageButton />}
        </Header>
      }
    >
      <p>{text.deliverLead}</p>
      {state.is === "choosing" ? <ChooseFile refusal={state.refusal} onOpen={open} /> : null}
      {state.is === "opening" ? <Progress label={text.opening} /> : null}
      {"progress" in state ? <OnTheWay state={state} onAgain={again} onLeave={leave} /> : null}
    </Screen>
  )
}
