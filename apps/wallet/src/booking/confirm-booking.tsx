import type { Office } from "@jatidiri/service-points/contract"
import { Button, Card, Notice, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { caught, type Outcome, type Trouble } from "../actions/outcome.ts"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { words } from "./booking-words.ts"
import type { Slot } from "./choose-time.tsx"
import type { KeptBooking } from "./kept-booking.ts"
import { useWhen } from "./when.ts"

type Props = {
  readonly site: Office
  readonly slot: Slot
  /** The appointment that is moved: its people come along. */
  readonly moved: KeptBooking | undefined
  readonly act: (heads: number, commandId: string) => Promise<Outcome<KeptBooking>>
  /** While what was asked is on its way: nobody is let go meanwhile, and whoever shows this knows it. */
  readonly busy: boolean
  readonly onBusy: (busy: boolean) => void
  readonly onDone: (kept: KeptBooking) => void
  readonly onOther: () => void
}

const most = 10

const Heads = ({ heads, onHeads }: { heads: number; onHeads: (heads: number) => void }) => {
  const text = useTexts(words)
  return (
    <div class="field">
      <label for="heads">{text.heads}</label>
      <span id="heads-hint" class="small">
        {text.headsHint}
      </span>
      <select
        id="heads"
        aria-describedby="heads-hint"
        value={String(heads)}
        onChange={(event) => onHeads(Number(event.currentTarget.value))}
      >
        {Array.from({ length: most }, (_, n) => n + 1).map((each) => (
          <option key={each} value={String(each)} selected={each === heads}>
            {text.people(each)}
          </option>
        ))}
      </select>
    </div>
  )
}

export const ConfirmBooking = ({ site, slot, moved, act, busy, onBusy, onDone, onOther }: Props) => {
  const text = useTexts(words)
  const when = useWhen()
  const [heads, setHeads] = useState(moved?.booking.heads ?? 1)
  const [trouble, setTrouble] = useState<Trouble>()
  // One number for the same wish, so that pressing again after a broken line books once.
  const command = useRef({ heads, id: crypto.randomUUID() })
  const press = async (): Promise<void> => {
    if (command.current.heads !== heads) command.current = { heads, id: crypto.randomUUID() }
    onBusy(true)
    const answer = await caught(() => act(heads, command.current.id))
    onBusy(false)
    if (answer.ok) return onDone(answer.value)
    setTrouble(answer.trouble)
  }
  return (
    <>
      <h2>{text.confirm}</h2>
      <Card>
        <p class="moment">
          {when.weekday(slot.day)} {when.day(slot.day)}
        </p>
        <p class="moment figures">{when.time(slot.opens, slot.closes)}</p>
        <p>
          <b>{site.name}</b>
          <span class="small block">{site.address === "" ? site.regionName : site.address}</span>
        </p>
      </Card>
      {moved === undefined ? <Heads heads={heads} onHeads={setHeads} /> : <p>{text.people(heads)}</p>}
      {heads > slot.free ? <Notice live>{text.headsMore}</Notice> : null}
      <p class="small">{text.free0}</p>
      <TroubleNotice trouble={trouble} />
      <Button busy={busy} onPress={press}>
        {moved === undefined ? text.book : text.move}
      </Button>
      <Button kind="plain" disabled={busy} onPress={onOther}>
        {text.otherTime}
      </Button>
    </>
  )
}
