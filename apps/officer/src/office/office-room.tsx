import type { Officer } from "@jatidiri/officers/contract"
import { Button, Notice, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { planningRoom } from "../planning/planning-room.tsx"
import { supervisionRoom } from "../supervision/supervision-room.tsx"
import { officeWords } from "../words/office-words.ts"
import { OfficeFrame } from "./frame.tsx"
import { HomeScreen } from "./home-screen.tsx"
import { isAt, officePlaces, placesFor } from "./places.ts"

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

/** The office's screens for this officer; nothing where the desk or the field begins. Needs no mandate. */
export const officeRoom = (path: string, officer: Officer, { onSignedOut, ended }: Leaving): ComponentChildren => {
  const asked = officePlaces.find((place) => isAt(path, place.path))
  if (asked === undefined) {
    const hasDesk = officer.powers.includes("activate") || placesFor(officer).length === 0
    return hasDesk ? undefined : <HomeScreen officer={officer} onSignedOut={onSignedOut} />
  }
  if (!officer.powers.includes(asked.power)) return <NotYours />
  return asked.name === "planning" ? planningRoom(path, officer, ended) : supervisionRoom(path, officer, ended)
}
