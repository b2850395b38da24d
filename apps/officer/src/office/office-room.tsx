import type { Officer } from "@jatidiri/officers/contract"
import { Button, Notice, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { blanksRoom } from "../blanks/blanks-room.tsx"
import { placesRoom } from "../places/places-room.tsx"
import { planningRoom } from "../planning/planning-room.tsx"
import { queueRoom } from "../queue/queue-room.tsx"
import { requestsRoom } from "../requests/requests-room.tsx"
import { supervisionRoom } from "../supervision/supervision-room.tsx"
import { officeWords } from "../words/office-words.ts"
import { OfficeFrame } from "./frame.tsx"
import { HomeScreen } from "./home-screen.tsx"
import { isAt, mayEnter, officePlaces, placesFor } from "./places.ts"

type Leaving = { readonly onSignedOut: (ended: boolean) => void; readonly ended: () => void }

/** An address from elsewhere, or powers that were changed since: said, with a way on. */
const NotYours = () => {
  const text = useTexts(officeWords)
  return (
    <OfficeFrame title={text.title} back="/">
      <Notice tone="warn" title={text.notYours}>
        {text.notYoursDetail}
      </Notice>
      <Button kind="secondary" href="#/">
        {text.home}
      </Button>
    </OfficeFrame>
  )
}

type Room = (path: string, officer: Officer, ended: () => void) => ComponentChildren
const rooms: Readonly<Record<(typeof officePlaces)[number]["name"], Room>> = {
  planning: planningRoom,
  queue: queueRoom,
  places: placesRoom,
  reviews: supervisionRoom,
  devices: supervisionRoom,
  blanks: blanksRoom,
  requests: requestsRoom,
}

/** The office's screens for this officer; nothing where the desk or the field begins. Needs no mandate. */
export const officeRoom = (path: string, officer: Officer, { onSignedOut, ended }: Leaving): ComponentChildren => {
  const asked = officePlaces.find((place) => isAt(path, place.path))
  if (asked === undefined) {
    const hasDesk = officer.powers.includes("activate") || placesFor(officer).length === 0
    return hasDesk ? undefined : <HomeScreen officer={officer} onSignedOut={onSignedOut} />
  }
  return mayEnter(officer, asked) ? rooms[asked.name](path, officer, ended) : <NotYours />
}
