import { usePlace } from "@jatidiri/web"
import type { ComponentType } from "preact"
import { type At, hasReturned, isTaking, type Journey, type Taking } from "./domain/journey.ts"
import { isRecoverable } from "./domain/rebinding.ts"
import { later } from "./later.tsx"
import { AskAgain, canAskAgain } from "./screens/activation/ask-again.tsx"
import { ChangeNik } from "./screens/activation/change-nik.tsx"
import { Ended } from "./screens/activation/ended.tsx"
import { Invitation } from "./screens/activation/invitation.tsx"
import { NotApproved } from "./screens/activation/not-approved.tsx"
import { OnTheWay } from "./screens/activation/on-the-way.tsx"
import { Receive } from "./screens/activation/receive.tsx"
import { Waiting } from "./screens/activation/waiting.tsx"
import { Home } from "./screens/documents/home.tsx"
import { ShowKk } from "./screens/documents/show-kk.tsx"
import { ShowKtp } from "./screens/documents/show-ktp.tsx"
import { ShowFull } from "./screens/glance/show-full.tsx"
import { Settings } from "./screens/settings/settings.tsx"
import { History } from "./screens/sharing/history.tsx"
import { Request } from "./screens/sharing/request.tsx"
import { Scan } from "./screens/sharing/scan.tsx"

const BookingRoom = later(() => import("./booking/booking-room.tsx").then(({ BookingRoom }) => BookingRoom))
const Rebinding = later(() => import("./screens/lost/rebinding.tsx").then(({ Rebinding }) => Rebinding))
const Cancelled = later(() => import("./screens/lost/cancelled.tsx").then(({ Cancelled }) => Cancelled))
const Recover = later(() => import("./screens/lost/recover.tsx").then(({ Recover }) => Recover))
const KeepCode = later(() => import("./screens/recovery/keep-code.tsx").then(({ KeepCode }) => KeepCode))
const Move = later(() => import("./screens/move/move.tsx").then(({ Move }) => Move))

const Requests = later(() => import("./requests/requests.tsx").then(({ Requests }) => Requests))

/** What stands at the start, by how far the phone has come. */
const AtHome = ({ journey }: { journey: Exclude<Journey, At<Taking>> }) => {
  switch (journey.step) {
    case "prepared":
    case "sent":
      return <Waiting journey={journey} />
    case "refused":
    case "lapsed":
      return <NotApproved journey={journey} />
    case "rebinding":
      return <Rebinding journey={journey} />
    case "cancelled":
      return <Cancelled journey={journey} />
    case "ended":
      return <Ended journey={journey} />
    case "active":
      return <Home />
  }
}

type Rooms = Readonly<Record<string, ComponentType>>

const activeOnly: Rooms = {
  ...{ "/ktp": ShowKtp, "/kk": ShowKk, "/tunjukkan": ShowFull, "/permintaan": Request, "/pindah": Move },
  ...{ "/layanan": Requests, "/layanan/baru": Requests, "/layanan/lihat": Requests },
  ...{ "/pemulihan": KeepCode, "/pemulihan/kode": KeepCode, "/pemulihan/ulangi": KeepCode },
}
const always: Rooms = { "/pindai": Scan, "/riwayat": History, "/setelan": Settings, "/undangan": Invitation }
const beforeActive: Rooms = { "/ganti-nik": ChangeNik, "/jawaban": Receive, "/janji": BookingRoom }

export const Places = ({ journey }: { journey: Journey }) => {
  const { path } = usePlace()
  // The way to the documents goes on whatever the person looks at meanwhile.
  if (isTaking(journey)) {
    const asksAgain = path === "/minta-lagi" && canAskAgain(journey)
    return <OnTheWay journey={journey} elsewhere={always[path] ?? (asksAgain ? AskAgain : undefined)} />
  }
  const isActive = journey.step === "active"
  const mayAsk = !isActive || (hasReturned(journey) && path === "/ganti-nik")
  const recovers = path === "/pulihkan" && isRecoverable(journey)
  const Found = always[path] ?? (recovers ? Recover : mayAsk ? beforeActive[path] : activeOnly[path])
  return Found === undefined ? <AtHome journey={journey} /> : <Found />
}
