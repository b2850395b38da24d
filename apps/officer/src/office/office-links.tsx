import type { Officer } from "@jatidiri/officers/contract"
import { Button, useTexts } from "@jatidiri/web"
import { officeWords } from "../words/office-words.ts"
import { placesFor } from "./places.ts"

/** The ways to the rooms that this officer's powers open; nothing for who has none of them. */
export const OfficeLinks = ({ officer, only }: { officer: Officer; only?: "planning" }) => {
  const text = useTexts(officeWords)
  const places = placesFor(officer).filter(({ name }) => only === undefined || name === only)
  if (places.length === 0) return null
  return (
    <nav class="stack-s" aria-label={text.tools}>
      {places.map(({ name, path, icon }) => (
        <Button key={name} kind="secondary" icon={icon} href={`#${path}`}>
          {text.links[name]}
        </Button>
      ))}
    </nav>
  )
}
