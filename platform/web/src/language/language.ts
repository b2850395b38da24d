import { useEffect, useState } from "preact/hooks"
import { type Formats, formats } from "./formats.ts"

export type Language = "id" | "en"

/** The same words twice; English must have every word Indonesian has. Sentences with holes are functions. */
export type Texts<Words> = { readonly id: Words; readonly en: Words }

const storageKey = "jatidiri-language"
const listeners = new Set<(language: Language) => void>()

const readChoice = (): Language => {
  try {
    return localStorage.getItem(storageKey) === "en" ? "en" : "id"
  } catch {
    return "id"
  }
}

let chosen: Language | undefined

/** Indonesian until the person chooses otherwise. The choice holds for all four apps of the origin. */
export const currentLanguage = (): Language => {
  if (chosen === undefined) chosen = readChoice()
  return chosen
}

export const setLanguage = (language: Language): void => {
  chosen = language
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that forbids storage keeps the choice until the page is closed.
  }
  document.documentElement.lang = language
  for (const listener of listeners) listener(language)
}

export const useLanguage = (): Language => {
  const [language, setShown] = useState(currentLanguage)
  useEffect(() => {
    listeners.add(setShown)
    document.documentElement.lang = currentLanguage()
    return () => {
      listeners.delete(setShown)
    }
  }, [])
  return language
}

/** The words of the chosen language; the screen is drawn again when the choice changes. */
export const useTexts = <Words>(texts: Texts<Words>): Words => texts[useLanguage()]

export const useFormats = (): Formats => formats(useLanguage())
