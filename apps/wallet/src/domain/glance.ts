import type { ClaimPath } from "@jatidiri/openid4vc"
import { type Names, valueAt } from "./labels.ts"

/** What may be seen across the table, and how it is called. */
export type GlanceField = Names & { readonly path: ClaimPath }

/**
 * Of the full KTP a look gets no more than this, whatever it holds: no number, no street, no religion. The photo is the small
 * one, since all of it has to cross the table as a film.
 */
const offered: readonly ClaimPath[] = [
  ["small_picture"],
  ["name"],
  ["age_over_17"],
  ["age_over_18"],
  ["age_over_21"],
  ["birthdate"],
  ["gender"],
  ["address", "locality"],
]

/** What this KTP has of it, photo and name first. */
export const offeredOf = (claims: object): readonly ClaimPath[] =>
  offered.filter((path) => valueAt(claims, path) !== undefined)

const names: Readonly<Record<string, Names>> = {
  small_picture: { id: "Foto", en: "Photo" },
  name: { id: "Nama", en: "Name" },
  age_over_17: { id: "Berusia 17 tahun ke atas", en: "Aged 17 or over" },
  age_over_18: { id: "Berusia 18 tahun ke atas", en: "Aged 18 or over" },
  age_over_21: { id: "Berusia 21 tahun ke atas", en: "Aged 21 or over" },
  birthdate: { id: "Tanggal lahir", en: "Date of birth" },
  gender: { id: "Jenis kelamin", en: "Sex" },
  region: { id: "Kabupaten/kota", en: "Regency or city" },
  locality: { id: "Kabupaten/kota", en: "Regency or city" },
}

/** Named here: a provisional KTP is made where nobody can be asked how its claims are called, and both are shown alike. */
export const fieldAt = (path: ClaimPath): GlanceField => {
  const last = String(path[path.length - 1])
  return { path, ...(names[last] ?? { id: last, en: last }) }
}

/** What an eye needs to know whom it sees; more only when the person says so. */
export const isShownAtFirst = ({ path }: GlanceField): boolean =>
  path.length === 1 && (path[0] === "small_picture" || path[0] === "name")
