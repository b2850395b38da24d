import { mostCharacters } from "@jatidiri/rights/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { words } from "./requests-words.ts"

type Props = {
  readonly label: string
  readonly hint: string
  readonly error?: string | undefined
  readonly value: string
  readonly onInput: (value: string) => void
}

/** Several lines. Nothing of it is remembered by the browser. */
export const WordsField = ({ label, hint, error, value, onInput }: Props) => {
  const text = useTexts(words)
  const { number } = useFormats()
  const isTooLong = value.length > mostCharacters
  const wrong = isTooLong ? text.tooLong(number(mostCharacters)) : error
  return (
    <div class="field">
      <label for="request-words">{label}</label>
      <span id="request-words-hint" class="small">
        {hint}
      </span>
      <textarea
        id="request-words"
        rows={6}
        value={value}
        autocomplete="off"
        aria-describedby="request-words-hint request-words-error"
        aria-invalid={wrong !== undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span id="request-words-error" class="error" role="alert" hidden={wrong === undefined}>
        {wrong}
      </span>
    </div>
  )
}
