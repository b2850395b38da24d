import { type GuardianWay, guardianWays, type RefusalReason, type TicketReply } from "@jatidiri/rights/contract"
import { Switch, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Choose, Lines } from "../office/inputs.tsx"
import { requestWords } from "../words/request-words.ts"
import { type Act, act } from "./request-api.ts"

export type Acting = Act["act"]

type Props = {
  readonly ticket: TicketReply
  readonly acting: Acting
  /** What was typed and not sent: it outlives a refusal. */
  readonly typed: { current: string }
  readonly onDone: () => void
  readonly onClose: () => void
  readonly onEnded: () => void
}

const useDraft = (ticket: TicketReply, typed: Props["typed"]) => {
  const [words, showWords] = useState(typed.current)
  const setWords = (said: string): void => {
    typed.current = said
    showWords(said)
  }
  // Nobody is refused for whatever stands first in a list.
  const [reason, setReason] = useState<RefusalReason>()
  const [guardian, setGuardian] = useState<GuardianWay | "">("")
  const [withEffect, setWithEffect] = useState(ticket.effect !== undefined)
  return { words, setWords, reason, setReason, guardian, setGuardian, withEffect, setWithEffect }
}
type Draft = ReturnType<typeof useDraft>

/** Nothing while the reason of a refusal is not chosen. */
const actOf = (acting: Acting, ticket: TicketReply, draft: Draft): Act | undefined => {
  const { words, reason, guardian, withEffect } = draft
  switch (acting) {
    case "take":
    case "lift":
      return { act: acting }
    case "ask":
      return { act: "ask", words }
    case "refuse":
      return reason === undefined ? undefined : { act: "refuse", words, reason }
    case "answer":
      return {
        ...{ act: "answer", words },
        ...(guardian === "" ? {} : { guardian }),
        ...(withEffect && ticket.effect !== undefined ? { effect: ticket.effect } : {}),
      }
  }
}

const AnswerParts = ({ ticket, draft }: { ticket: TicketReply; draft: Draft }) => {
  const text = useTexts(requestWords)
  const { effect } = ticket
  return (
    <>
      {ticket.guardian === "needed" ? (
        <Choose
          label={text.guardian}
          value={draft.guardian}
          of={[["", text.guardians.needed], ...guardianWays.map((way) => [way, text.guardians[way]] as const)]}
          onChoose={(chosen) => draft.setGuardian(guardianWays.find((way) => way === chosen) ?? "")}
        />
      ) : null}
      {effect === undefined ? null : (
        <Switch
          label={text.effects[effect]}
          detail={text.effectsMore[effect]}
          on={draft.withEffect}
          onChange={draft.setWithEffect}
        />
      )}
    </>
  )
}

/** Asked once more, with what the resident will read; refused when somebody else was faster. */
export const ActDialog = ({ ticket, acting, typed, onDone, onClose, onEnded }: Props) => {
  const text = useTexts(requestWords)
  const draft = useDraft(ticket, typed)
  const [isMissing, setMissing] = useState(false)
  const isTakenOver = acting === "take" && ticket.takenBy !== undefined
  const send = (commandId: string) => {
    const what = actOf(acting, ticket, draft)
    setMissing(what === undefined)
    return what === undefined ? undefined : act(ticket.ticketId, { ...what, commandId, seq: ticket.seq })
  }
  const more = {
    take: text.takeMore,
    lift: ticket.pausedByAnother ? text.liftStays : text.liftMore,
    ask: text.askMore,
    answer: text.answerMore,
  }
  return (
    <Confirm
      title={isTakenOver ? text.takeOver : text[acting]}
      action={acting === "take" || acting === "lift" ? text[acting] : text.send}
      isSafe={acting !== "refuse" && !(acting === "answer" && draft.withEffect && ticket.effect !== undefined)}
      act={send}
      onDone={onDone}
      onClose={onClose}
      onEnded={onEnded}
    >
      <p class="small">{acting === "refuse" ? text.refuseMore : more[acting]}</p>
      {acting === "refuse" ? (
        <Choose
          label={text.reason}
          value={draft.reason ?? ""}
          error={isMissing && draft.reason === undefined ? text.reasonMissing : undefined}
          of={[["", text.reasonChoose], ...ticket.reasons.map((reason) => [reason, text.reasons[reason]] as const)]}
          onChoose={(chosen) => draft.setReason(ticket.reasons.find((reason) => reason === chosen))}
        />
      ) : null}
      {acting === "take" || acting === "lift" ? null : (
        <Lines label={text.words} value={draft.words} rows={5} onInput={draft.setWords} />
      )}
      {acting === "answer" ? <AnswerParts ticket={ticket} draft={draft} /> : null}
    </Confirm>
  )
}
