import type { BookKind } from "@jatidiri/monitoring/contract"
import { Icon, useTexts } from "@jatidiri/web"
import { useEffect, useRef, useState } from "preact/hooks"
import { type Address, addressText, inView } from "../address/address.ts"
import { type ViewName, viewNames } from "../address/view-names.ts"
import { views } from "../views.ts"
import { viewWords } from "../words/view-words.ts"

/** The views that this kind of book has, in the order of the menu; in an invented one some say that they are the live book's. */
export const viewsOf = (kind: BookKind): ViewName[] =>
  viewNames.filter((name) => {
    const view = views[name]
    return view !== undefined && (kind !== "scenario" || view.alsoScenarios === true)
  })

/** A view that knows only the present leaves the past day behind. */
const linkTo = (address: Address, name: ViewName): string => {
  const shown = inView(address, name)
  return `#${addressText(views[name]?.asOf === true ? shown : { ...shown, per: "" })}`
}

/** Open until a view is chosen, Escape is pressed, or somebody looks elsewhere. */
const useMenu = (address: Address) => {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => setOpen(false), [address.view])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open) return
    setOpen(false)
    button.current?.focus()
  }
  return { open, setOpen, button, onKeyDown }
}

type Props = { readonly address: Address; readonly shown: ViewName; readonly names: readonly ViewName[] }

/** Links in a row where there is room, behind a button on a phone; a view is a place, so each is a link. */
export const ViewSwitcher = ({ address, shown, names }: Props) => {
  const text = useTexts(viewWords)
  const { open, setOpen, button, onKeyDown } = useMenu(address)
  return (
    <nav class={open ? "views open" : "views"} aria-label={text.menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="views-button"
        aria-expanded={open}
        aria-controls="views"
        onClick={() => setOpen(!open)}
      >
        <span class="small">{text.menu}</span>
        <b>{text.views[shown]}</b>
        <Icon name="queue" size={20} />
      </button>
      <ul id="views">
        {names.map((name) => (
          <li key={name}>
            <a href={linkTo(address, name)} {...(name === shown ? { "aria-current": "page" as const } : {})}>
              {text.views[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
