import type { Officer } from "@jatidiri/officers/contract"
import { DeviceScreen } from "./device-screen.tsx"
import { DevicesScreen } from "./devices-screen.tsx"
import { ReviewsScreen } from "./reviews-screen.tsx"

const devicesPlace = "/perangkat/"
const reviewsPlace = "/tinjau/"

/** `#/tinjau` reviews, `#/perangkat` devices; behind either the key of one device. */
export const supervisionRoom = (path: string, officer: Officer, onEnded: () => void) => {
  if (path.startsWith(devicesPlace)) {
    const device = path.slice(devicesPlace.length)
    return <DeviceScreen key={device} device={device} onEnded={onEnded} />
  }
  if (path.startsWith(reviewsPlace)) {
    const device = path.slice(reviewsPlace.length)
    return <ReviewsScreen key={device} officer={officer} device={device} onEnded={onEnded} />
  }
  return path === "/perangkat" ? (
    <DevicesScreen onEnded={onEnded} />
  ) : (
    <ReviewsScreen officer={officer} onEnded={onEnded} />
  )
}
