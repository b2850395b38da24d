import type { HandsReply } from "@jatidiri/cards/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { printWords } from "../words/print-words.ts"
import { readHands, sendReturn } from "./blanks-api.ts"

type Hand = HandsReply["hands"][number]

/** For who watches over the sites: what officers took to print and have not reported. Nobody is named. */
export const HandsPart = ({ onEnded, onReturned }: { onEnded: () => void; onReturned: () => void }) => {
  const text = useTexts(printWords)
  const { number, dateTime } = useFormats()
  const { state, reload, again } = useAnswer(readHands, onEnded)
  const [returning, setReturning] = useState<Hand>()
  const close = useCallback(() => setReturning(undefined), [])
  const done = (): void => {
    close()
    reload()
    onReturned()
  }
  return (
    <Waiting state={state} onAgain={again}>
      {({ hands }) =>
        hands.length === 0 ? null : (
          <section class="card stack-s" aria-labelledby="hands-title">
            <h2 id="hands-title">{text.hands}</h2>
            <ul class="plain">
              {hands.map((hand) => (
                <li key={hand.officer.id + hand.siteId} class="movement">
                  <span class="stack-s">
                    <strong>{hand.officer.name}</strong>
                    <span class="small">
                      {text.handOf(number(hand.people), hand.site, dateTime(new Date(hand.since)))}
                    </span>
                  </span>
                  <Button kind="secondary" onPress={() => setReturning(hand)}>
                    {text.giveBack}
                  </Button>
                </li>
              ))}
            </ul>
            {returning === undefined ? null : (
              <Confirm
                title={text.giveBackTitle(number(returning.people), returning.officer.name)}
                action={text.giveBack}
                act={(commandId) => {
                  const { officer, siteId } = returning
                  return sendReturn({ commandId, officerId: officer.id, siteId })
                }}
                onDone={done}
                onClose={close}
                onEnded={onEnded}
              >
                <p>{text.giveBackDetail}</p>
              </Confirm>
            )}
          </section>
        )
      }
    </Waiting>
  )
}
