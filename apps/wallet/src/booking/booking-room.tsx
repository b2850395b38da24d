import type { Office } from "@jatidiri/service-points/contract"
import { Button, Header, Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { useWallet } from "../session/wallet.ts"
import { book, cancel, move, refreshBooking } from "./booking-api.ts"
import { words } from "./booking-words.ts"
import { ChooseSite } from "./choose-site.tsx"
import { ChooseTime, type Slot } from "./choose-time.tsx"
import { ConfirmBooking } from "./confirm-booking.tsx"
import { findKeptBooking, type KeptBooking } from "./kept-booking.ts"
import { KeptCard } from "./kept-card.tsx"
import { useWhen } from "./when.ts"

/** What the office has just done for whoever is here. */
type Said = "booked" | "moved" | "cancelled"

/** How far one has come; `moved` is the appointment that gets another time. */
type Step =
  | { readonly at: "opening" }
  | { readonly at: "kept"; readonly kept: KeptBooking }
  | { readonly at: "site"; readonly moved?: KeptBooking }
  | { readonly at: "time"; readonly site: Office; readonly moved?: KeptBooking }
  | { readonly at: "confirm"; readonly site: Office; readonly slot: Slot; readonly moved?: KeptBooking }

const isOpen = (kept: KeptBooking | undefined): kept is KeptBooking =>
  kept !== undefined && kept.booking.state !== "cancelled"

/** The regency where a NIK was given out: most people live there still, and who does not chooses another. */
const regionOf = (nik: string): string | undefined =>
  /^\d{4}/.test(nik) ? `${nik.slice(0, 2)}.${nik.slice(2, 4)}` : undefined

const withMoved = (moved: KeptBooking | undefined) => (moved === undefined ? {} : { moved })

const useStep = (requestId: string | undefined) => {
  const { vault } = useWallet()
  const [step, setStep] = useState<Step>({ at: "opening" })
  useEffect(() => {
    let left = false
    const show = (kept: KeptBooking | undefined): void => {
      if (!left)
        setStep((now) =>
          now.at === "opening" || now.at === "kept" ? (isOpen(kept) ? { at: "kept", kept } : { at: "site" }) : now,
        )
    }
    // What is kept is shown at once; what the office says since takes its place.
    findKeptBooking(vault).then(
      (kept) => {
        if (isOpen(kept)) show(kept)
        return refreshBooking(vault, requestId).then((found) => show(found.kept))
      },
      () => show(undefined),
    )
    return () => {
      left = true
    }
  }, [vault, requestId])
  return { vault, step, setStep }
}

type MovingProps = {
  readonly moved: KeptBooking
  /** The office may have moved it already: "stay" would be a promise that does not hold. */
  readonly busy: boolean
  readonly onStay: () => void
}

/** Nothing is given up before there is something else in its place; and one may still stay with what there is. */
const Moving = ({ moved, busy, onStay }: MovingProps) => {
  const text = useTexts(words)
  const when = useWhen()
  const { day, opens, closes, site } = moved.booking
  const now = `${when.weekday(day)} ${when.day(day)}, ${when.time(opens, closes)}, ${site.name}`
  return (
    <div class="stack-s">
      <Notice title={text.moving}>{text.movingDetail(now)}</Notice>
      <Button kind="plain" disabled={busy} onPress={onStay}>
        {text.stay}
      </Button>
    </div>
  )
}

/** To find a place near, a free time, and keep the appointment: three taps, and nothing of it names anybody. */
export const BookingRoom = () => {
  const text = useTexts(words)
  const { journey } = useWallet()
  const requestId = journey.step === "sent" ? journey.requestId : undefined
  const { vault, step, setStep } = useStep(requestId)
  const [said, setSaid] = useState<Said>()
  const [busy, setBusy] = useState(false)
  const keep = (kept: KeptBooking, done?: Said): void => {
    setSaid(done)
    setStep(isOpen(kept) ? { at: "kept", kept } : { at: "site" })
  }
  const choose = (next: Step): void => {
    setSaid(undefined)
    setStep(next)
  }
  const middle = () => {
    if (step.at === "opening") return <Progress label={text.loading} />
    if (step.at === "kept")
      return (
        <KeptCard
          kept={step.kept}
          onChange={() => choose({ at: "site", moved: step.kept })}
          onNew={() => choose({ at: "site" })}
          cancel={(commandId) => cancel(vault, step.kept, commandId)}
          onCancelled={(kept) => keep(kept, "cancelled")}
        />
      )
    if (requestId === undefined && step.moved === undefined) return <Notice tone="warn">{text.noRequest}</Notice>
    if (step.at === "site") {
      const region = "nik" in journey ? regionOf(journey.nik) : undefined
      return <ChooseSite region={region} onSite={(site) => choose({ at: "time", site, ...withMoved(step.moved) })} />
    }
    const { site, moved } = step
    const pick = (slot: Slot): void => setStep({ at: "confirm", site, slot, ...withMoved(moved) })
    if (step.at === "time") return <ChooseTime site={site} onSlot={pick} />
    const wanted = { siteId: site.siteId, day: step.slot.day, opens: step.slot.opens }
    return (
      <ConfirmBooking
        site={site}
        slot={step.slot}
        moved={moved}
        act={(heads, commandId) =>
          moved === undefined
            ? book(vault, { ...wanted, requestId: requestId ?? "", commandId, heads })
            : move(vault, moved, wanted, commandId)
        }
        busy={busy}
        onBusy={setBusy}
        onDone={(kept) => keep(kept, moved === undefined ? "booked" : "moved")}
        onOther={() => setStep({ at: "time", site, ...withMoved(moved) })}
      />
    )
  }
  const moved = "moved" in step ? step.moved : undefined
  const back = step.at === "time" ? () => setStep({ at: "site", ...withMoved(step.moved) }) : undefined
  return (
    <Screen header={<Header title={step.at === "kept" ? text.yours : text.title} back="/" />}>
      {said === undefined ? null : (
        <Notice tone="ok" live>
          {text.said[said]} {said === "cancelled" && requestId !== undefined ? text.stillStands : null}
        </Notice>
      )}
      {moved === undefined ? null : <Moving moved={moved} busy={busy} onStay={() => keep(moved)} />}
      {middle()}
      {back === undefined ? null : (
        <Button kind="plain" onPress={back}>
          {text.back}
        </Button>
      )}
    </Screen>
  )
}
