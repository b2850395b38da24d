import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { Keys, useShortcuts } from "../desk/keys.tsx"
import type { Delivery } from "../journal/deliver.ts"
import type { ClockNote, DeviceStores } from "../journal/device-stores.ts"
import { noteClockSetRight } from "../journal/office-clock.ts"
import { clockWords } from "../words/clock-words.ts"
import { dayWords } from "../words/day-words.ts"
import { fieldWords } from "../words/field-words.ts"
import type { FieldApproval } from "./approve-in-field.ts"
import { isUnfinished } from "./standing.ts"

/** Smaller differences do no harm: the office forgives five minutes. */
const shownSeconds = 120

type ClockProps = {
  readonly stores: DeviceStores
  readonly clock: ClockNote | undefined
  readonly onSetRight: () => Promise<void>
}

/** What the office's clock said when they last spoke; which of the two counts, and how to say that it was set since. */
export const ClockNotice = ({ stores, clock, onSetRight }: ClockProps) => {
  const text = useTexts(fieldWords)
  const words = useTexts(clockWords)
  const { number, dateTime, time } = useFormats()
  if (clock === undefined || Math.abs(clock.ahead) <= shownSeconds) return null
  const minutes = number(Math.round(Math.abs(clock.ahead) / 60))
  const at = dateTime(new Date(clock.at * 1000))
  const office = new Date(Date.now() + clock.ahead * 1000)
  const setRight = async (): Promise<void> => {
    await noteClockSetRight(stores)
    await onSetRight()
  }
  return (
    <Notice tone="warn" live>
      <div class="stack-s">
        <p>{clock.ahead > 0 ? text.clockAhead(minutes, at) : text.clockBehind(minutes, at)}</p>
        <p>
          {words.both(time(new Date()), time(office))} {words.byOffice}
        </p>
        <Button kind="secondary" onPress={setRight}>
          {words.setRight}
        </Button>
      </div>
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

type UnfinishedProps = {
  readonly all: readonly FieldApproval[]
  readonly except: string | undefined
  readonly onShow: (one: FieldApproval) => void
}

/** Whoever was approved last may have gone without his film: a lid was closed, a tab was killed. */
export const UnfinishedNotice = ({ all, except, onShow }: UnfinishedProps) => {
  const text = useTexts(dayWords)
  const unfinished = all.find((one) => one.row.jti !== except && isUnfinished(one))
  useShortcuts(unfinished === undefined ? {} : { F4: () => onShow(unfinished) })
  if (unfinished === undefined) return null
  return (
    <Notice tone="warn" title={text.unfinished(unfinished.handover.name)}>
      <div class="stack-s">
        <p>{text.unfinishedDetail}</p>
        <Button kind="secondary" icon="show" onPress={() => onShow(unfinished)}>
          {text.goOn} <Keys>F4</Keys>
        </Button>
      </div>
    </Notice>
  )
}
