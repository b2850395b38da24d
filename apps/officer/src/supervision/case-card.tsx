import type { ReviewDecision } from "@jatidiri/activation/contract"
import { Badge, Button, useFormats, useTexts } from "@jatidiri/web"
import { shownNik } from "../desk/shown-nik.ts"
import { Facts } from "../office/facts.tsx"
import { reviewWords } from "../words/review-words.ts"
import { type Case, decisionsFor } from "./cases.ts"

const Resident = ({ resident }: { resident: NonNullable<Case["resident"]> }) => (
  <>
    <strong>{resident.name}</strong>
    <span class="below figures small">NIK {shownNik(resident.nik)}</span>
  </>
)

/** `Tolak` of what is in force takes it away: the button says so. */
export const useDecisionWords = () => {
  const text = useTexts(reviewWords)
  return (one: Case, decision: ReviewDecision): string =>
    decision === "reject" && one.state === "active" ? text.endIt : text.decisions[decision]
}

type Props = {
  readonly one: Case
  readonly isOwn: boolean
  readonly onDecide: (decision: ReviewDecision) => void
}

/** Why a person must look, what to look for, whose and by whom, and what can be decided. */
export const CaseCard = ({ one, isOwn, onDecide }: Props) => {
  const text = useTexts(reviewWords)
  const wordsFor = useDecisionWords()
  const { dateTime } = useFormats()
  const { officer, place, resident, state } = one
  return (
    <li class="card stack">
      <div class="stack-s">
        <h2>{one.reasons.map((reason) => text.reasons[reason].short).join(" · ")}</h2>
        {one.reasons.map((reason) => (
          <p key={reason}>{text.reasons[reason].look}</p>
        ))}
        <p>
          <Badge tone={state === "held" ? "warn" : "info"}>
            {text.kinds[one.kind]}
            {state === undefined ? "" : `: ${text.states[state]}`}
          </Badge>
        </p>
      </div>
      <Facts
        of={[
          [text.resident, resident === undefined ? text.nobody : <Resident resident={resident} />],
          [text.officer, `${officer.name} · ${place.name}`],
          [text.signed, dateTime(new Date(one.signedAt))],
          [text.arrived, dateTime(new Date(one.receivedAt))],
          [
            text.device,
            <>
              <a href={`#/perangkat/${one.device}`}>{text.toDevice}</a>
              <a class="below" href={`#/tinjau/${one.device}`}>
                {text.onlyDevice}
              </a>
            </>,
          ],
        ]}
      />
      {isOwn ? (
        <p class="small">{text.own}</p>
      ) : (
        <div class="decide">
          {decisionsFor(one).map((decision) => (
            <Button
              key={decision}
              kind={decision === "reject" ? "danger" : "secondary"}
              onPress={() => onDecide(decision)}
            >
              {wordsFor(one, decision)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
