import { parseArgs } from "node:util"
import { parseDay, parseRegionCode } from "@jatidiri/kernel"
import type { AddTarget } from "@jatidiri/monitoring"

const option = { type: "string" } as const
const options = {
  ...{ base: option, region: option, share: option, from: option, to: option },
  ...{ "letter-from": option, "letter-number": option, "letter-date": option },
  scope: { ...option, default: "ministry" },
  of: { ...option, default: "base" },
  revision: { ...option, default: "0" },
} as const

type Values = Readonly<Partial<Record<keyof typeof options, string>>>

const longestText = 200
/** As a page shows it: something to see, nothing unseen. */
export const isShownText = (text: string): boolean =>
  text.trim() !== "" && text.length <= longestText && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)

/** `25%` or `12.5%` as the share that is meant exactly; nothing for any other spelling. */
export const parseShare = (text: string): number | undefined => {
  const percent = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(text)?.[1]
  const share = percent === undefined ? 0 : Number(`${percent}e-2`)
  return share > 0 && share <= 1 ? share : undefined
}

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined

const oneOf = <Word extends string>(words: readonly Word[], text: string | undefined): Word | undefined =>
  words.find((word) => word === text)

const day = (text: string | undefined): string | undefined =>
  text !== undefined && parseDay(text).ok ? text : undefined

const isRegion = (code: string): boolean => code === "nation" || parseRegionCode(code).ok

const readFigure = (values: Values) => {
  const scope = oneOf(["ministry", "local"] as const, values.scope)
  const shareOf = oneOf(["base", "target"] as const, values.of)
  const share = parseShare(values.share ?? "")
  const [baseId, regionCode = ""] = [wholeNumber(values.base), values.region]
  if (baseId === undefined) return "--base takes the number of a base, as `jatidiri monev list` shows it"
  if (!isRegion(regionCode)) return "--region takes nation, or a code such as 51.71"
  if (share === undefined)
    return "--share takes a percentage with its sign, above 0% and up to 100%, such as 25% or 12.5%; not 25, not 0.25"
  if (scope === undefined) return "--scope takes ministry or local"
  if (shareOf === undefined) return "--of takes base or target"
  if (shareOf === "target" && scope !== "local") return "--of target is for an interim target: --scope local"
  return { baseId, regionCode, share, scope, shareOf }
}

const readLetter = (values: Values) => {
  const { "letter-from": sender = "", "letter-number": number = "" } = values
  const [from, to, date] = [day(values.from), day(values.to), day(values["letter-date"])]
  const revision = wholeNumber(values.revision)
  if (from === undefined || to === undefined) return "--from and --to take days, such as 2026-01-01 and 2026-12-31"
  if (from > to) return "--from must not be after --to"
  if (!isShownText(sender)) return "--letter-from takes who signed the letter, up to 200 characters"
  if (!isShownText(number)) return "--letter-number takes the letter's number, up to 200 characters"
  if (date === undefined) return "--letter-date takes the letter's day, such as 2025-12-01"
  if (revision === undefined) return "--revision takes 0 for the first letter, then one more with every change"
  return { period: { from, to }, letter: { from: sender.trim(), number: number.trim(), date }, revision }
}

/** The target asked for, or in words what is wrong with the call. */
export const readNewTarget = (args: readonly string[]): AddTarget | string => {
  const { values } = parseArgs({ args: [...args], options })
  const figure = readFigure(values)
  if (typeof figure === "string") return figure
  const letter = readLetter(values)
  return typeof letter === "string" ? letter : { ...figure, ...letter, actor: "system" }
}
