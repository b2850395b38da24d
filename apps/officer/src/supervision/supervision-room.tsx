import type { Officer } from "@jatidiri/officers/contract"
import { DeviceScreen } from "./device-screen.tsx"
import { DevicesScreen } from "./devices-screen.tsx"
import { ReviewsScreen } from "./reviews-screen.tsx"

const devicesPlace = "/perangkat/"

/** `#/tinjau` reviews, `#/perangkat` devices, and one of them by its key behind that. */
export const supervisionRoom = (path: string, officer: Officer, onEnded: () => void) => {
  if (path.startsWith(devicesPlace)) {
    const device = path.slice(devicesPlace.length)
    return <DeviceScreen key={device} device={device} onEnded={onEnded} />
  }
  return path === "/perangkat" ? (
    <DevicesScreen onEnded={onEnded} />
  ) : (
    <ReviewsScreen officer={officer} onEnded={onEnded} />
  )
}
