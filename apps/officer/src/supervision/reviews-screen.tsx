import type { ReviewsReply } from "@jatidiri/activation/contract"
import type { Officer } from "@jatidiri/officers/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { officeWords } from "../words/office-words.ts"
import { reviewWords } from "../words/review-words.ts"
import { CaseCard } from "./case-card.tsx"
import { casesOf } from "./cases.ts"
import { type Deciding, Question } from "./question.tsx"
import { useReviews } from "./use-reviews.ts"

const shownAtFirst = 20

const Cases = ({
  reviews,
  officer,
  trouble,
  onMore,
  onDecide,
}: {
  reviews: ReviewsReply["reviews"]
  officer: Officer
  trouble: string | undefined
  /** Left out where there are no more. */
  onMore: (() => void) | undefined
  onDecide: (deciding: Deciding) => void
}) => {
  const text = useTexts(reviewWords)
  const office = useTexts(officeWords)
  const { number } = useFormats()
  const [whole, setWhole] = useState(false)
  const cases = casesOf(reviews)
  if (cases.length === 0)
    return (
      <div class="card stack-s">
        <h2>{text.none}</h2>
        <p>{text.noneDetail}</p>
      </div>
    )
  const shown = whole ? cases : cases.slice(0, shownAtFirst)
  return (
    <>
      <p class="small">{text.waiting(number(cases.length))}</p>
      <ul class="cards">
        {shown.map((one) => (
          <CaseCard
            key={one.jti}
            one={one}
            isOwn={one.officer.id === officer.officerId}
            onDecide={(decision) => onDecide({ one, decision })}
          />
        ))}
      </ul>
      {shown.length === cases.length ? null : (
        <Button kind="secondary" onPress={() => setWhole(true)}>
          {office.showAll(number(cases.length))}
        </Button>
      )}
      {onMore === undefined ? null : (
        <>
          <Notice>{text.more(number(reviews.length))}</Notice>
          <Button kind="secondary" onPress={onMore}>
            {text.loadMore}
          </Button>
        </>
      )}
      {trouble === undefined ? null : <Notice tone="warn">{trouble}</Notice>}
    </>
  )
}

type Props = {
  readonly officer: Officer
  /** Only what this one signed. */
  readonly device?: string
  readonly onEnded: () => void
}

/** What waits for a person, what is held first; each decision is asked once more and written down. */
export const ReviewsScreen = ({ officer, device, onEnded }: Props) => {
  const text = useTexts(reviewWords)
  const { state, restart, again, isRefreshing, reviews, trouble, loadMore } = useReviews(device, onEnded)
  const [deciding, setDeciding] = useState<Deciding>()
  const [decided, setDecided] = useState<Deciding>()
  // Refused because somebody else was faster: the list shows how it stands now.
  const leave = useCallback(() => {
    setDeciding(undefined)
    restart()
  }, [restart])
  const done = (): void => {
    setDecided(deciding)
    leave()
  }
  return (
    <OfficeFrame title={text.title} back="/">
      <p>{device === undefined ? text.lead : text.ofOneDevice}</p>
      {device === undefined ? null : <a href="#/tinjau">{text.ofAll}</a>}
      {decided === undefined ? null : <Done key={decided.one.jti}>{text.done[decided.decision]}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {() => <Cases reviews={reviews} officer={officer} trouble={trouble} onMore={loadMore} onDecide={setDeciding} />}
      </Waiting>
      {deciding === undefined ? null : <Question deciding={deciding} onDone={done} onClose={leave} onEnded={onEnded} />}
    </OfficeFrame>
  )
}
