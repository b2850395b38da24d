import type { ReviewDecision } from "@jatidiri/activation/contract"
import { useTexts } from "@jatidiri/web"
import { Confirm } from "../office/confirm.tsx"
import { reviewWords } from "../words/review-words.ts"
import { useDecisionWords } from "./case-card.tsx"
import type { Case } from "./cases.ts"
import { decideReview } from "./review-api.ts"

export type Deciding = { readonly one: Case; readonly decision: ReviewDecision }

/** What the decision does to the resident, before it is made. */
export const Question = ({
  deciding,
  onDone,
  onClose,
  onEnded,
}: {
  deciding: Deciding
  onDone: () => void
  onClose: () => void
  onEnded: () => void
}) => {
  const text = useTexts(reviewWords)
  const wordsFor = useDecisionWords()
  const { one, decision } = deciding
  const words = text.asks[decision === "reject" && one.state === "active" ? "end" : decision]
  return (
    <Confirm
      title={words.title}
      action={wordsFor(one, decision)}
      isSafe={decision === "seen"}
      act={(commandId) => decideReview(one.jti, { commandId, decision })}
      onDone={onDone}
      onClose={onClose}
      onEnded={onEnded}
    >
      {one.resident === undefined ? null : (
        <p>
          <strong>{one.resident.name}</strong>
        </p>
      )}
      <p>{words.detail}</p>
    </Confirm>
  )
}
