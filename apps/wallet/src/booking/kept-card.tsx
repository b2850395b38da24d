import { bookingQr } from "@jatidiri/service-points/contract"
import { Button, Card, Dialog, Notice, QrCode, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useRef, useState } from "preact/hooks"
import { nowSeconds } from "../actions/clock.ts"
import { caught, type Outcome, type Trouble } from "../actions/outcome.ts"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { words } from "./booking-words.ts"
import { calendarFile } from "./calendar.ts"
import type { KeptBooking } from "./kept-booking.ts"
import { useWhen } from "./when.ts"

type Props = {
  readonly kept: KeptBooking
  readonly onChange: () => void
  readonly onNew: () => void
  readonly cancel: (commandId: string) => Promise<Outcome<KeptBooking>>
  readonly onCancelled: (kept: KeptBooking) => void
}

const saveFile = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type: "text/calendar" }))
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A file with alarms, made here: nobody needs a number or an address to remind anybody. */
const Reminder = ({ kept: { booking } }: Pick<Props, "kept">) => {
  const text = useTexts(words)
  const [saved, setSaved] = useState(false)
  const { site, code, bookingId } = booking
  const save = (): void => {
    const [beginsAt, endsAt] = [new Date(booking.beginsAt), new Date(booking.endsAt)]
    const place = site.address === "" ? site.name : `${site.name}, ${site.address}`
    const note = `${text.code} ${code}. ${text.bring} ${text.grace}`
    const alarms = [
      { hoursBefore: 24, words: text.alarmDay },
      { hoursBefore: 2, words: text.alarmHours },
    ]
    const appointment = { id: bookingId, beginsAt, endsAt, title: text.calendarTitle, place, note, alarms }
    saveFile("janji.ics", calendarFile(appointment, new Date()))
    setSaved(true)
  }
  return (
    <>
      <Button kind="secondary" icon="history" onPress={save}>
        {text.calendar}
      </Button>
      {saved ? <Notice live>{text.calendarDone}</Notice> : null}
    </>
  )
}

type CancelProps = Pick<Props, "cancel" | "onCancelled"> & { readonly onClose: () => void }

const CancelDialog = ({ cancel, onCancelled, onClose }: CancelProps) => {
  const text = useTexts(words)
  const command = useRef(crypto.randomUUID())
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const press = async (): Promise<void> => {
    setBusy(true)
    const answer = await caught(() => cancel(command.current))
    if (answer.ok) return onCancelled(answer.value)
    setBusy(false)
    setTrouble(answer.trouble)
  }
  return (
    <Dialog
      title={text.cancelTitle}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" busy={busy} onPress={press}>
            {text.cancelYes}
          </Button>
          <Button kind="secondary" disabled={busy} onPress={onClose}>
            {text.back}
          </Button>
        </>
      }
    >
      <p>{text.cancelText}</p>
      <TroubleNotice trouble={trouble} />
    </Dialog>
  )
}

const Told = ({ kept: { booking } }: Pick<Props, "kept">) => {
  const text = useTexts(words)
  const { notice, state } = booking
  return (
    <>
      {notice === undefined ? null : (
        <Notice tone="warn" title={text.notices[notice.notice]}>
          {text.noticeNext}
        </Notice>
      )}
      {state === "booked" ? null : <Notice tone={state === "no-show" ? "warn" : "info"}>{text.states[state]}</Notice>}
    </>
  )
}

/** The appointment as it is kept, with its code and QR: enough at the desk, with or without a network. */
export const KeptCard = ({ kept, onChange, onNew, cancel, onCancelled }: Props) => {
  const text = useTexts(words)
  const when = useWhen()
  const formats = useFormats()
  const [asks, setAsks] = useState(false)
  const close = useCallback(() => setAsks(false), [])
  const { booking } = kept
  const { day, opens, closes, site, heads, code } = booking
  const isOpen = booking.state === "booked"
  return (
    <>
      <Told kept={kept} />
      <Card>
        <p class="moment">
          {when.weekday(day)} {when.day(day)}
        </p>
        <p class="moment figures">{when.time(opens, closes)}</p>
        <p>
          <b>{site.name}</b>
          <span class="small block">
            {[site.address, text.people(heads)].filter((part) => part !== "").join(" · ")}
          </span>
        </p>
      </Card>
      {isOpen ? (
        <>
          <QrCode text={`${bookingQr}${code.replace("-", "")}`} label={text.qr} />
          <Card>
            <div class="apart">
              <span>
                {text.code}
                <span class="small block">{text.codeWhy}</span>
              </span>
              <b class="code figures">{code}</b>
            </div>
          </Card>
          <p>
            {text.bring} {text.grace}
          </p>
          <Reminder kept={kept} />
          <Button kind="secondary" onPress={onChange}>
            {text.change}
          </Button>
          <Button kind="plain" onPress={() => setAsks(true)}>
            {text.cancel}
          </Button>
        </>
      ) : (
        <Button onPress={onNew}>{text.another}</Button>
      )}
      <p class="small">{text.kept(formats.ago(nowSeconds() - kept.heardAt))}</p>
      {asks ? <CancelDialog cancel={cancel} onCancelled={onCancelled} onClose={close} /> : null}
    </>
  )
}
