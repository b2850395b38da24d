import { useEffect, useRef } from "preact/hooks"

/** A phone would open its keyboard over half the screen for a field that most there do not need. */
const hasKeyboard = (): boolean => matchMedia("(hover: hover)").matches

/** Moves the focus to where each new step begins: its heading, or the code field, ready for a hand scanner. */
export const useStepFocus = (step: string) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const start = place.current?.querySelector<HTMLElement>("[data-step-start]")
    const field = start?.querySelector("input")
    if (field === null || field === undefined) start?.focus()
    else if (hasKeyboard()) field.focus()
  }, [step])
  return place
}
