import { useTexts } from "@jatidiri/web"
import { viewWords } from "../words/view-words.ts"

/** Past the way up, the choices and the menu; in sight while a keyboard is at it. */
export const Skip = () => {
  const text = useTexts(viewWords)
  return (
    <button type="button" class="skip" onClick={() => document.querySelector<HTMLElement>(".view")?.focus()}>
      {text.skip}
    </button>
  )
}
