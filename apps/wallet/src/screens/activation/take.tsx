import { bareCode } from "@jatidiri/kernel"
import { Button, Field, Header, Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { txCodeLength } from "../../actions/take-token.ts"
import type { At, Taking } from "../../domain/journey.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./activation-words.ts"
import { AskAgainLink } from "./ask-again.tsx"
import type { TakingState } from "./use-taking.ts"

type Props = {
  readonly journey: At<Taking>
  readonly taking: TakingState
  /** The officer's yes came across the table and nobody could confirm yet whose it is. */
  readonly unchecked: boolean
}

/** From the officer's yes to the documents: the six digits, then everything by itself. */
export const Take = ({ journey, taking, unchecked }: Props) => {
  const text = useTexts(words)
  const { trouble, busy, goOn, giveCode } = taking
  const [code, setCode] = useState("")
  const [error, setError] = useState<string>()
  const length = journey.step === "offered" ? txCodeLength(journey.offer) : undefined
  const submit = (event: Event): void => {
    event.preventDefault()
    if (busy || length === undefined) return
    const digits = bareCode(code)
    const fits = new RegExp(`^\\d{${length}}$`).test(digits)
    setError(fits ? undefined : text.txWrongShape(length))
    if (fits) giveCode(digits)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Screen
        header={<Header title={text.title} />}
        foot={
          length === undefined ? (
            trouble && <Button onPress={goOn}>{text.tryAgain}</Button>
          ) : (
            <Button submit busy={busy}>
              {text.take}
            </Button>
          )
        }
      >
        {"rebinding" in journey ? (
          <Notice tone="ok" title={text.recovering}>
            {text.recoveringLead}
          </Notice>
        ) : (
          <Notice tone={unchecked ? "warn" : "ok"} title={text.approved}>
            {unchecked ? text.approvedUnchecked : text.approvedLead}
          </Notice>
        )}
        {length === undefined ? null : (
          <Field
            label={text.txCode}
            hint={text.txHint(length)}
            value={code}
            onInput={setCode}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
          />
        )}
        <TroubleNotice trouble={error === undefined ? trouble : undefined} />
        <AskAgainLink journey={journey} trouble={trouble} />
        {journey.step === "vouched" && trouble?.kind === "offline" ? <p>{text.goesOn}</p> : null}
        {journey.step === "collecting" && trouble === undefined ? <Collecting journey={journey} /> : null}
        {journey.step === "vouched" && trouble === undefined ? <Progress label={text.collecting} /> : null}
      </Screen>
    </form>
  )
}

export const Collecting = ({ journey }: { journey: At<"collecting"> }) => {
  const text = useTexts(words)
  const next = journey.missing[0]
  const share = (3 - journey.missing.length) / 3
  return (
    <>
      <Progress
        label={next === undefined ? text.collecting : `${text.collecting} ${text.documents[next]}`}
        share={share}
      />
      <p class="small">{text.collectingMore}</p>
    </>
  )
}
