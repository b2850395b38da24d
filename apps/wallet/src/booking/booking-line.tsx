import { Row, Rows, type Texts, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { nowSeconds } from "../actions/clock.ts"
import type { At } from "../domain/journey.ts"
import { useWallet } from "../session/wallet.ts"
import type { Vault } from "../store/records.ts"
import { findKeptBooking, type KeptBooking } from "./kept-booking.ts"
import { useWhen } from "./when.ts"

type Words = {
  readonly make: string
  readonly makeDetail: string
  readonly yours: string
  readonly changed: string
}

const words: Texts<Words> = {
  id: {
    make: "Buat janji datang",
    makeDetail: "Belum di kantor? Pilih tempat, hari, dan jam.",
    yours: "Janji Anda",
    changed: "Kantor mengubah sesuatu; buka untuk melihat",
  },
  en: {
    make: "Make an appointment",
    makeDetail: "Not at the office yet? Choose a place, day and time.",
    yours: "Your appointment",
    changed: "The office changed something; open to see",
  },
}

/** An appointment is in sight until its day is over. */
const pastSeconds = 12 * 3600

const isAhead = ({ booking }: KeptBooking): boolean =>
  (booking.state === "booked" || booking.state === "arrived") &&
  Date.parse(booking.endsAt) / 1000 + pastSeconds > nowSeconds()

/** As it is kept, and then as the office knows it: the code for that is fetched only by who has an appointment. */
const useKept = (vault: Vault, requestId: string | undefined): KeptBooking | undefined => {
  const [kept, setKept] = useState<KeptBooking>()
  useEffect(() => {
    let left = false
    const show = (found: KeptBooking | undefined): void => {
      if (!left) setKept(found)
    }
    const look = async (): Promise<void> => {
      const found = await findKeptBooking(vault)
      show(found)
      if (found === undefined || !isAhead(found)) return
      const { refreshBooking } = await import("./booking-api.ts")
      show((await refreshBooking(vault, requestId)).kept)
    }
    // Without a network or room, what is kept stands.
    look().catch(() => undefined)
    return () => {
      left = true
    }
  }, [vault, requestId])
  return kept
}

/** One line on opening: the appointment there is, or the way to one. */
export const BookingLine = ({ journey }: { journey: At<"prepared" | "sent"> }) => {
  const text = useTexts(words)
  const when = useWhen()
  const { vault } = useWallet()
  const kept = useKept(vault, journey.step === "sent" ? journey.requestId : undefined)
  if (kept === undefined || !isAhead(kept))
    return journey.step === "sent" ? (
      <Rows label={text.make}>
        <Row label={text.make} detail={text.makeDetail} href="#/janji" />
      </Rows>
    ) : null
  const { day, opens, closes, site, notice } = kept.booking
  return (
    <Rows label={text.yours}>
      <Row
        label={`${text.yours}: ${when.weekday(day)} ${when.day(day)}, ${when.time(opens, closes)}`}
        detail={notice === undefined ? site.name : text.changed}
        href="#/janji"
      />
    </Rows>
  )
}
