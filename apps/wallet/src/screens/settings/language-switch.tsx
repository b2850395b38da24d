import { setLanguage, useLanguage } from "@jatidiri/web"

/** The other language, by its own name. */
export const LanguageSwitch = () => {
  const language = useLanguage()
  const other = language === "id" ? "en" : "id"
  return (
    <button type="button" class="language" lang={other} onClick={() => setLanguage(other)}>
      {other === "en" ? "English" : "Indonesia"}
    </button>
  )
}
