import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import type { Delivery } from "../journal/deliver.ts"
import type { ClockNote } from "../journal/device-stores.ts"
import { fieldWords } from "../words/field-words.ts"

/** Smaller differences do no harm: the office forgives five minutes. */
const shownSeconds = 120

/** What the office's clock said when they last spoke. */
export const ClockNotice = ({ clock }: { clock: ClockNote | undefined }) => {
  const text = useTexts(fieldWords)
  const { number, dateTime } = useFormats()
  if (clock === undefined || Math.abs(clock.ahead) <= shownSeconds) return null
  const minutes = number(Math.round(Math.abs(clock.ahead) / 60))
  const at = dateTime(new Date(clock.at * 1000))
  return (
    <Notice tone="warn" live>
      {clock.ahead > 0 ? text.clockAhead(minutes, at) : text.clockBehind(minutes, at)}
    </Notice>
  )
}

/** A network without a session: everything waits here until the officer signs in. */
export const SignInNotice = ({ delivery }: { delivery: Delivery }) => {
  const text = useTexts(fieldWords)
  if (delivery !== "signed-out") return null
  return (
    <div class="stack-s">
      <Notice tone="warn" title={text.signInToSend} live>
        {text.signInToSendDetail}
      </Notice>
      <Button kind="secondary" icon="lock" href="#/masuk">
        {text.signIn}
      </Button>
    </div>
  )
}
