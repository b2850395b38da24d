import type { Officer } from "@jatidiri/officers/contract"
import { CalendarScreen } from "./calendar-screen.tsx"
import { ChangeScreen } from "./change-screen.tsx"
import { KitsScreen } from "./kits-screen.tsx"
import { PlanScreen } from "./plan-screen.tsx"
import { RoundScreen } from "./round-screen.tsx"
import { RoundsListScreen } from "./rounds-list-screen.tsx"

const oneRound = /^\/rencana\/(tugas|ubah)\/([0-9a-f-]{36})$/

/**
 * `#/rencana` lists what is planned, `/kalender` shows it by month or week, `/baru` plans another, `/tugas/<id>` is one
 * round, `/ubah/<id>` changes it, `/alat` is the register of things.
 */
export const planningRoom = (path: string, officer: Officer, onEnded: () => void) => {
  const [, what, roundId] = oneRound.exec(path) ?? []
  if (what === "tugas" && roundId !== undefined)
    return <RoundScreen key={roundId} roundId={roundId} onEnded={onEnded} />
  if (what === "ubah" && roundId !== undefined)
    return <ChangeScreen key={roundId} officer={officer} roundId={roundId} onEnded={onEnded} />
  if (path === "/rencana/baru") return <PlanScreen officer={officer} onEnded={onEnded} />
  if (path === "/rencana/kalender") return <CalendarScreen onEnded={onEnded} />
  if (path === "/rencana/alat") return <KitsScreen officer={officer} onEnded={onEnded} />
  return <RoundsListScreen officer={officer} onEnded={onEnded} />
}
