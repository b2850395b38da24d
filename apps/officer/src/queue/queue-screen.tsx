import type { Officer } from "@jatidiri/officers/contract"
import type { Desk } from "@jatidiri/service-points/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useEffect } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { queueWords } from "../words/queue-words.ts"
import { AtSite } from "./at-site.tsx"
import { CallingPart } from "./calling-part.tsx"
import { ComingPart } from "./coming-part.tsx"
import { ExpectedPart, WaitingPart } from "./lists-part.tsx"
import { readDesk } from "./queue-api.ts"

const everyMilliseconds = 10_000
const shown = ["offered", "booked", "walkIns", "served", "noShows", "walkInPlaces"] as const

/** The day in six numbers. */
export const DayCounts = ({ desk }: { desk: Desk }) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  return (
    <dl class="queue-counts">
      {shown.map((each) => (
        <div key={each}>
          <dt class="small">{text.counts[each]}</dt>
          <dd class="figures">{number(desk[each])}</dd>
        </div>
      ))}
    </dl>
  )
}

type DayProps = { readonly siteId: string; readonly onEnded: () => void }

const DayAt = ({ siteId, onEnded }: DayProps) => {
  const text = useTexts(queueWords)
  const { state, reload, again } = useAnswer(
    useCallback(() => readDesk(siteId), [siteId]),
    onEnded,
  )
  useEffect(() => {
    const asking = setInterval(() => {
      if (document.visibilityState === "visible") reload()
    }, everyMilliseconds)
    return () => clearInterval(asking)
  }, [reload])
  return (
    <Waiting state={state} onAgain={again}>
      {(desk) => {
        const part = { desk, onChange: reload, onEnded }
        return (
          <>
            <h2>{desk.name}</h2>
            {desk.open ? null : (
              <Notice tone="warn">
                {text.notOpen} {desk.closed === undefined ? "" : text.closedFor[desk.closed]}
              </Notice>
            )}
            <DayCounts desk={desk} />
            <div class="queue-columns">
              <CallingPart {...part} />
              <div class="stack queue-come">
                <ComingPart {...part} />
                <Button kind="secondary" href="#/antrean/pesan">
                  {text.book}
                </Button>
                <ExpectedPart {...part} />
              </div>
              <WaitingPart {...part} />
            </div>
          </>
        )
      }}
    </Waiting>
  )
}

type Props = { readonly officer: Officer; readonly onEnded: () => void }

/** Today at a site where the officer serves: who comes, who waits, who is next. */
export const QueueScreen = ({ officer, onEnded }: Props) => {
  const text = useTexts(queueWords)
  return (
    <OfficeFrame title={text.title} back="/">
      <AtSite officer={officer} onEnded={onEnded}>
        {(siteId) => <DayAt siteId={siteId} onEnded={onEnded} />}
      </AtSite>
    </OfficeFrame>
  )
}
