import type { Device } from "@jatidiri/field"

/** What an app of this kind asks of a browser. */
export type Abilities = {
  readonly secure: boolean
  readonly keys: boolean
  readonly storage: boolean
  readonly camera: boolean
  readonly offline: boolean
}

/** Without the first three nothing can be kept safely; without the others something else still works. */
export const needed = ["secure", "keys", "storage"] as const satisfies readonly (keyof Abilities)[]
export const useful = ["camera", "offline"] as const satisfies readonly (keyof Abilities)[]

export const canHold = (abilities: Abilities): boolean => needed.every((name) => abilities[name])

const platforms = [
  [/Android (\d+)/, "Android"],
  [/(?:iPhone|iPad|iPod).*? OS (\d+)/, "iOS"],
  [/CrOS/, "ChromeOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
] as const

const browsers = [
  [/SamsungBrowser\/(\d+)/, "Samsung"],
  [/(?:Edg|EdgA|EdgiOS)\/(\d+)/, "Edge"],
  [/(?:OPR|OPX)\/(\d+)/, "Opera"],
  [/(?:Firefox|FxiOS)\/(\d+)/, "Firefox"],
  [/(?:Chrome|CriOS|Chromium)\/(\d+)/, "Chromium"],
  [/Version\/(\d+).*Safari/, "Safari"],
] as const

const nameIn = (userAgent: string, list: readonly (readonly [RegExp, string])[]): string => {
  for (const [pattern, name] of list) {
    const found = pattern.exec(userAgent)
    if (found !== null) return found[1] === undefined ? name : `${name} ${found[1]}`
  }
  return "other"
}

/** The few facts about the phone that the request carries: no model, no serial, nothing that names the person. */
export const describeDevice = (userAgent: string, abilities: Abilities): Device => ({
  platform: nameIn(userAgent, platforms),
  browser: nameIn(userAgent, browsers),
  class: useful.every((name) => abilities[name]) ? "full" : "basic",
})
