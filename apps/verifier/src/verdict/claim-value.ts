import type { ShownClaim } from "@jatidiri/verification/contract"
import type { Formats, Language } from "@jatidiri/web"

type Words = { readonly yes: string; readonly no: string }

const sexes: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: { male: "Laki-laki", female: "Perempuan" },
  en: { male: "Male", female: "Female" },
}

const one = (value: unknown, format: Formats, words: Words): string => {
  if (typeof value === "boolean") return value ? words.yes : words.no
  if (typeof value === "string") return format.day(value)
  if (Array.isArray(value)) return value.map((element) => one(element, format, words)).join(" · ")
  return typeof value === "number" ? String(value) : ""
}

/** A claim's value in words; what a claim can never be is shown as nothing rather than as code. */
export const shownValue = (claim: ShownClaim, language: Language, format: Formats, words: Words): string => {
  const sex = claim.path.at(-1) === "gender" ? sexes[language][String(claim.value)] : undefined
  return sex ?? one(claim.value, format, words)
}

export const isPicture = ({ value }: ShownClaim): boolean =>
  typeof value === "string" && /^data:image\/(jpeg|png|webp);base64,/.test(value)

/** The holder's own claim of this name, whatever the credential. */
export const findText = (claims: readonly ShownClaim[], name: string): string | undefined => {
  const found = claims.find(({ path }) => path.length === 1 && path[0] === name)?.value
  return typeof found === "string" ? found : undefined
}

export const isName = ({ path }: ShownClaim): boolean => path.length === 1 && path[0] === "name"

const partOf = (claims: readonly ShownClaim[], name: string): string | undefined => {
  const found = claims.find(({ path }) => path[0] === "address" && path[1] === name)?.value
  return typeof found === "string" && found !== "" ? found : undefined
}

/** The parts of the address that were shared, on one line as envelopes have it; nothing when none was. */
export const addressOf = (claims: readonly ShownClaim[]): string | undefined => {
  const part = (name: string) => partOf(claims, name)
  const [rt, rw] = [part("rt"), part("rw")]
  const neighbourhood = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter((text) => text !== undefined).join("/")
  const parts = [
    part("street_address"),
    neighbourhood === "" ? undefined : neighbourhood,
    ...["village", "district", "locality", "region"].map(part),
  ].filter((text) => text !== undefined)
  return parts.length === 0 ? undefined : parts.join(", ")
}
