import { useEffect, useState } from "preact/hooks"
import { type Formats, formats } from "./formats.ts"

export type Language = "id" | "en"

/** The same words twice; English must have every word Indonesian has. Sentences with holes are functions. */
export type Texts<Words> = { readonly id: Words; readonly en: Words }

const storageKey = "jatidiri-language"
const listeners = new Set<(language: Language) => void>()

const isLanguage = (value: string | null): value is Language => value === "id" || value === "en"

/** Asked for by the link that led here; then taken out of the address, so that a later choice is not undone by a reload. */
const takeAsked = (): Language | undefined => {
  const url = new URL(location.href)
  const asked = url.searchParams.get("lang")
  if (!isLanguage(asked)) return undefined
  url.searchParams.delete("lang")
  history.replaceState(history.state, "", url.href)
  return asked
}

const keep = (language: Language): void => {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // A browser that forbids storage keeps the choice until the page is closed.
  }
}

const findKept = (): Language | undefined => {
  try {
    const kept = localStorage.getItem(storageKey)
    return isLanguage(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Whoever set the browser to English reads that; everybody else reads Indonesian. */
const languageOfBrowser = (): Language => (/^en\b/i.test(navigator.language) ? "en" : "id")

const readChoice = (): Language => {
  const asked = takeAsked()
  if (asked !== undefined) keep(asked)
  return asked ?? findKept() ?? languageOfBrowser()
}

let chosen: Language | undefined

/** By the link, the choice kept, or the browser. The choice holds for all four apps of the origin. */
export const currentLanguage = (): Language => {
  if (chosen === undefined) chosen = readChoice()
  return chosen
}

export const setLanguage = (language: Language): void => {
  chosen = language
  keep(language)
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
