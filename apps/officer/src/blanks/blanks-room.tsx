import type { Officer } from "@jatidiri/officers/contract"
import { MovementsScreen } from "./movements-screen.tsx"
import { PrintScreen } from "./print-screen.tsx"
import { StockScreen } from "./stock-screen.tsx"
import { SuketsScreen } from "./sukets-screen.tsx"

const movementsPlace = "/blangko/mutasi/"

/** `#/blangko` the stock, `/cetak` who waits for a card, `/suket` letters, `/mutasi/…` one site's ledger. */
export const blanksRoom = (path: string, officer: Officer, onEnded: () => void) => {
  const mayPrint = officer.powers.includes("activate")
  if (mayPrint && path === "/blangko/cetak") return <PrintScreen onEnded={onEnded} />
  if (mayPrint && path === "/blangko/suket") return <SuketsScreen onEnded={onEnded} />
  if (!path.startsWith(movementsPlace)) return <StockScreen officer={officer} onEnded={onEnded} />
  const siteId = path.slice(movementsPlace.length)
  return <MovementsScreen key={siteId} siteId={siteId} onEnded={onEnded} />
}
