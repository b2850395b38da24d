import type { ComponentChildren } from "preact"
import { useLayoutEffect, useMemo, useRef } from "preact/hooks"

let made = 0
const focusable = "a[href],button:not([disabled]),input,select,textarea,[tabindex='0']"

/** Keeps Tab inside; Escape closes. The native dialog element is missing in Safari 13. */
const holdKeys = (box: HTMLElement, onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key === "Escape") onClose()
  if (event.key !== "Tab") return
  const stops = box.querySelectorAll<HTMLElement>(focusable)
  const first = stops[0]
  const last = stops[stops.length - 1]
  const leaving = event.shiftKey
    ? document.activeElement === first || document.activeElement === box
    : document.activeElement === last
  if (!leaving) return
  event.preventDefault()
  ;(event.shiftKey ? last : first)?.focus()
}

type Props = {
  readonly title: string
  readonly onClose: () => void
  readonly children?: ComponentChildren
  /** Buttons, the safest last. */
  readonly actions?: ComponentChildren
}

/** A question that must be answered first. Drawn while mounted; gives the focus back when it goes. */
export const Dialog = ({ title, onClose, children, actions }: Props) => {
  const id = useMemo(() => `dialog-${++made}`, [])
  const box = useRef<HTMLDivElement>(null)
  // Before it is seen: whoever presses Escape at once is heard.
  useLayoutEffect(() => {
    const before = document.activeElement
    const element = box.current
    if (element === null) return
    element.focus()
    const keys = holdKeys(element, onClose)
    document.addEventListener("keydown", keys)
    return () => {
      document.removeEventListener("keydown", keys)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [onClose])
  return (
    <div class="veil">
      <div ref={box} class="dialog stack" role="dialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <h2 id={id}>{title}</h2>
        {children === undefined ? null : <div>{children}</div>}
        <div class="stack-s">{actions}</div>
      </div>
    </div>
  )
}
