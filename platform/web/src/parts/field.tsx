import { plainDigits } from "@jatidiri/kernel"
import type { ComponentChildren, JSX } from "preact"
import { useMemo } from "preact/hooks"

let made = 0

type Props = {
  readonly label: string
  /** Without one the browser keeps what is typed, and the form is read when it is sent: nothing is drawn for each letter. */
  readonly value?: string
  readonly onInput?: (value: string) => void
  readonly hint?: ComponentChildren
  /** What is wrong and what to do, in words; read out when it appears. */
  readonly error?: string | undefined
  readonly type?: "text" | "password" | "search" | "date" | "number"
  readonly inputMode?: "numeric" | "text" | "search" | "decimal"
  readonly maxLength?: number
  readonly autoComplete?: string
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly name?: string
}

type Typed = JSX.TargetedInputEvent<HTMLInputElement> | JSX.TargetedCompositionEvent<HTMLInputElement>

/** What was typed; numbers in plain digits, but not while a keyboard is still putting a sign together. */
const typedIn = (event: Typed, isNumber: boolean): string => {
  const input = event.currentTarget
  if (!isNumber || ("isComposing" in event && event.isComposing)) return input.value
  const plain = plainDigits(input.value)
  if (plain !== input.value) input.value = plain
  return plain
}

/** A labelled input with its hint and its error tied to it for screen readers. Numbers arrive in plain digits. */
export const Field = ({ label, value, onInput, hint, error, type = "text", inputMode, ...rest }: Props) => {
  const id = useMemo(() => `field-${++made}`, [])
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].join(" ").trim()
  const isNumber = inputMode === "numeric" || inputMode === "decimal"
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span id={`${id}-hint`} class="small">
          {hint}
        </span>
      )}
      <input
        {...rest}
        {...(inputMode === undefined ? {} : { inputMode })}
        {...(described === "" ? {} : { "aria-describedby": described })}
        id={id}
        type={type}
        class={inputMode === "numeric" ? "figures" : ""}
        {...(value === undefined ? {} : { value })}
        aria-invalid={error !== undefined}
        onInput={(event) => {
          const typed = typedIn(event, isNumber)
          onInput?.(typed)
        }}
        {...(isNumber ? { onCompositionEnd: (event) => onInput?.(typedIn(event, true)) } : {})}
      />
      <span id={`${id}-error`} class="error" role="alert" hidden={error === undefined}>
        {error}
      </span>
    </div>
  )
}
