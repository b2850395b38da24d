import type { Officer } from "@jatidiri/officers/contract"
import { PlanScreen } from "./plan-screen.tsx"
import { RoundsListScreen } from "./rounds-list-screen.tsx"

/** `#/rencana` lists what is planned, `#/rencana/baru` plans another. */
export const planningRoom = (path: string, officer: Officer, onEnded: () => void) =>
  path === "/rencana/baru" ? (
    <PlanScreen officer={officer} onEnded={onEnded} />
  ) : (
    <RoundsListScreen officer={officer} onEnded={onEnded} />
  )
