import { setLanguage, useLanguage, useTexts } from "@jatidiri/web"
import { screenWords } from "../words/screen-words.ts"

/** The other language, in its own name. */
export const LanguageButton = () => {
  const text = useTexts(screenWords)
  const other = useLanguage() === "id" ? "en" : "id"
  return (
    <button type="button" class="language" lang={other} onClick={() => setLanguage(other)}>
      {text.language}
    </button>
  )
}
