import type { Officer } from "@jatidiri/officers/contract"
import { BookScreen } from "./book-screen.tsx"
import { QueueScreen } from "./queue-screen.tsx"

/** `#/antrean` is today at the officer's own site, `/pesan` books for people without a phone and for groups. */
export const queueRoom = (path: string, officer: Officer, onEnded: () => void) =>
  path === "/antrean/pesan" ? (
    <BookScreen officer={officer} onEnded={onEnded} />
  ) : (
    <QueueScreen officer={officer} onEnded={onEnded} />
  )
