import { useLayoutEffect, useRef } from "preact/hooks"

/** A phone would open its keyboard over half the screen for a field that most there do not need. */
const hasKeyboard = (): boolean => matchMedia("(hover: hover)").matches

/** Moves the focus to where each new step begins: its heading, or the code field, ready for a hand scanner. */
export const useStepFocus = (step: string) => {
  const place = useRef<HTMLDivElement>(null)
  // Before the next paint: a focus that moves later would be taken from whatever the officer has opened since.
  useLayoutEffect(() => {
    const start = place.current?.querySelector<HTMLElement>("[data-step-start]")
    const field = start?.querySelector("input")
    if (field === null || field === undefined) start?.focus()
    else if (hasKeyboard()) field.focus()
  }, [step])
  return place
}
