import type { Officer } from "@jatidiri/officers/contract"
import { BreachesScreen } from "./breaches-screen.tsx"
import { CounterScreen } from "./counter-screen.tsx"
import { TicketScreen } from "./ticket-screen.tsx"
import { TicketsScreen } from "./tickets-screen.tsx"
import "./requests.css"

const place = "/permohonan/"

/** `#/permohonan` what residents ask, `#/permohonan/<id>` one of them; who only meets residents opens them at the counter. */
export const requestsRoom = (path: string, { powers, regions }: Officer, onEnded: () => void) => {
  const mayAnswer = powers.includes("supervise")
  if (!mayAnswer || path === "/permohonan/loket") return <CounterScreen mayAnswer={mayAnswer} onEnded={onEnded} />
  if (path === "/permohonan/kebocoran") return <BreachesScreen regions={regions} onEnded={onEnded} />
  if (path === "/permohonan/dijawab") return <TicketsScreen key="settled" state="settled" onEnded={onEnded} />
  if (!path.startsWith(place)) return <TicketsScreen key="open" state="open" onEnded={onEnded} />
  const ticketId = path.slice(place.length)
  return <TicketScreen key={ticketId} ticketId={ticketId} onEnded={onEnded} />
}
