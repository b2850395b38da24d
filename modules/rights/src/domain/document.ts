import { documentDays, type TicketKind, withDocument } from "../contract.ts"

type Answered = { readonly kind: TicketKind; readonly outcome: string | null; readonly settled_at: Date | null }

const dayMilliseconds = 86_400_000

/** Whether what is held about the resident may be fetched: it was asked for, an officer said yes, and not long ago. */
export const isDocumentReady = ({ kind, outcome, settled_at }: Answered, now: Date): boolean =>
  withDocument.includes(kind) &&
  outcome === "answered" &&
  settled_at !== null &&
  now.getTime() < settled_at.getTime() + documentDays * dayMilliseconds
