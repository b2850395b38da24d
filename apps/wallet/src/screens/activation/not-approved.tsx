import { type RefusalReason, refusalReasons } from "@jatidiri/field"
import { Button, Card, Header, Notice, Screen, useTexts } from "@jatidiri/web"
import type { At } from "../../domain/journey.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { type Words, words } from "./activation-words.ts"
import { useNewRequest } from "./use-new-request.ts"

const isKnown = (reason: string): reason is RefusalReason => refusalReasons.some((known) => known === reason)

const reasonIn = (text: Words, reason: string): string => {
  if (isKnown(reason)) return text.reasons[reason]
  if (reason === "binding-ended") return text.takenBack
  return reason === "voucher-replaced" ? text.elsewhere : text.otherReason
}

/** An officer's no, or nobody's answer: the reason in words, what to do, and the way to another try. */
export const NotApproved = ({ journey }: { journey: At<"refused" | "lapsed"> }) => {
  const text = useTexts(words)
  const { ask, busy, trouble } = useNewRequest()
  const refused = journey.step === "refused"
  return (
    <Screen
      header={<Header title={text.title} />}
      foot={
        <>
          <Button busy={busy} onPress={() => ask(journey.nik)}>
            {text.again}
          </Button>
          {refused ? null : (
            <Button kind="secondary" icon="scan" href="#/jawaban">
              {text.answer}
            </Button>
          )}
          <Button kind="plain" href="#/ganti-nik">
            {text.otherNik}
          </Button>
        </>
      }
    >
      <h2>{refused ? text.refusedTitle : text.lapsedTitle}</h2>
      {refused ? (
        <Card>
          {isKnown(journey.reason) ? <p class="small">{text.refusedLead}</p> : null}
          <p>{reasonIn(text, journey.reason)}</p>
        </Card>
      ) : (
        <p>{text.lapsed}</p>
      )}
      <TroubleNotice trouble={trouble} />
      <Notice>{text.stillValid}</Notice>
    </Screen>
  )
}
