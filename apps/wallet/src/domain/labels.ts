import type { ClaimDescription, ClaimPath } from "@jatidiri/openid4vc"
import type { Formats, Language } from "@jatidiri/web"

export type Names = { readonly id: string; readonly en: string }

/** Groups have no name of their own in the issuer's metadata. */
const groups: Readonly<Record<string, Names>> = {
  address: { id: "Alamat lengkap", en: "Full address" },
  members: { id: "Anggota keluarga", en: "Family members" },
}

const isSame = (described: ClaimPath, path: ClaimPath): boolean =>
  described.length === path.length &&
  described.every((part, at) => part === path[at] || (part === null && typeof path[at] !== "string"))

const nameIn = (claim: ClaimDescription, language: Language): string | undefined =>
  claim.display?.find(({ locale }) => locale?.startsWith(language))?.name

/** What the issuer calls a claim; a path that nobody described is shown as it is, never hidden. */
export const namesOf = (claims: readonly ClaimDescription[], path: ClaimPath): Names => {
  const claim = claims.find((described) => isSame(described.path, path))
  const plain = path.filter((part) => part !== null).join(" › ")
  const group = groups[plain]
  if (claim === undefined) return group ?? { id: plain, en: plain }
  return { id: nameIn(claim, "id") ?? plain, en: nameIn(claim, "en") ?? plain }
}

const words: Readonly<Record<string, Names>> = {
  male: { id: "Laki-laki", en: "Male" },
  female: { id: "Perempuan", en: "Female" },
  true: { id: "Ya", en: "Yes" },
  false: { id: "Tidak", en: "No" },
  "in-person": { id: "Tatap muka dengan petugas", en: "In person, by an officer" },
  "in-person-biometric": { id: "Tatap muka, dengan pembaca biometrik", en: "In person, with a biometric reader" },
}

const isPicture = (value: unknown): boolean => typeof value === "string" && value.startsWith("data:image/")

/** Population and family card numbers are read out in fours. */
const inFours = (text: string): string => (/^\d{16}$/.test(text) ? text.replace(/(\d{4})(?=\d)/g, "$1 ") : text)

/** A value as people read it; pictures and what is not text are nothing. */
export const shownValue = (value: unknown, language: Language, formats: Formats): string | undefined => {
  if (Array.isArray(value) || value === null || value === undefined || isPicture(value)) return undefined
  if (typeof value === "object") return undefined
  const text = String(value)
  return words[text]?.[language] ?? formats.day(inFours(text))
}

/** Follows a path through claims; `null` and numbers step into arrays. */
export const valueAt = (claims: unknown, path: ClaimPath): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === "object" && value !== null ? Reflect.get(value, String(part ?? 0)) : undefined),
    claims,
  )

type How = { readonly language: Language; readonly formats: Formats }

export type ShownClaim = { readonly names: Names; readonly path: ClaimPath; readonly value: string }

/** Every claim that can be read out, in the order in which the issuer describes them, each once. */
export const shownClaims = (
  claims: unknown,
  descriptions: readonly ClaimDescription[],
  how: How,
): readonly ShownClaim[] => {
  const shown = new Map<string, ShownClaim>()
  for (const { path } of descriptions) {
    const value = path.includes(null) ? undefined : shownValue(valueAt(claims, path), how.language, how.formats)
    const key = path.join(" ")
    if (value !== undefined && !shown.has(key)) shown.set(key, { names: namesOf(descriptions, path), path, value })
  }
  return [...shown.values()]
}

const isBelow = (path: ClaimPath, group: ClaimPath): boolean =>
  path.length > group.length && group.every((part, at) => part === path[at])

/** The parts of a group that the issuer described, in its order, then whatever else would leave the phone with it. */
const partsOf = (claims: unknown, path: ClaimPath, descriptions: readonly ClaimDescription[]): readonly ClaimPath[] => {
  const group = valueAt(claims, path)
  if (typeof group !== "object" || group === null || Array.isArray(group)) return []
  const described = descriptions.filter((claim) => isBelow(claim.path, path)).map((claim) => claim.path)
  const all = [...described, ...Object.keys(group).map((name) => [...path, name])]
  return [...new Map(all.map((part) => [part.join(" "), part])).values()]
}

/** One field in one line: a group such as the address by its parts; bare numbers with their name. */
export const shownField = (
  claims: unknown,
  path: ClaimPath,
  descriptions: readonly ClaimDescription[],
  how: How,
): string | undefined => {
  const read = (at: ClaimPath): string | undefined => shownValue(valueAt(claims, at), how.language, how.formats)
  const line = partsOf(claims, path, descriptions).flatMap((part) => {
    const value = read(part)
    if (value === undefined) return []
    return [/^\d+$/.test(value) ? `${namesOf(descriptions, part)[how.language]} ${value}` : value]
  })
  return line.length === 0 ? read(path) : line.join(", ")
}
