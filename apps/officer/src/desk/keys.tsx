import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"

/** The key that does the same, for eyes only and where a keyboard is likely; screen readers get `aria-keyshortcuts`. */
export const Keys = ({ children }: { children: ComponentChildren }) => (
  <span class="keys" aria-hidden="true">
    {children}
  </span>
)

/** Keys that no hand scanner types, so that a stray scan decides nothing. */
export type Shortcut = "F2" | "F4" | "F6" | "F7" | "F8" | "F9" | "F10" | "Ctrl+Enter" | "Escape"

const nameOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): string =>
  key === "Enter" && (ctrlKey || metaKey) ? "Ctrl+Enter" : key

/** Listens while the part is drawn; a question that stands open has the keyboard for itself. */
export const useShortcuts = (shortcuts: Partial<Record<Shortcut, () => void>>): void => {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  // Before the next paint: an officer who sees the screen can already use its keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.repeat || document.querySelector("[role=dialog]") !== null) return
      const act = Object.entries(latest.current).find(([name]) => name === nameOf(event))?.[1]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener("keydown", press)
    return () => document.removeEventListener("keydown", press)
  }, [])
}
