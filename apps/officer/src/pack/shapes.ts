import type { KeptList } from "@jatidiri/field"
import type { Officer } from "@jatidiri/officers/contract"
import type { Pack, PackedResident, Round } from "@jatidiri/service-points/contract"
import type { Sealed } from "@jatidiri/web"

/** The pack of this device: one at a time, so that a lost tablet loses one. */
export type HeldPack = {
  readonly name: "pack"
  readonly officer: Officer
  readonly round: Round
  readonly pack: Pack
  /** The browser has promised not to clear it when it needs room. */
  readonly persisted: boolean
  /** The office's status lists as last fetched: places without names, so not sealed. */
  readonly lists?: readonly KeptList[]
}

export type PackedPart = { readonly number: number; readonly packId: string; readonly sealed: Sealed }

/** Who is in a part, apart from it, so that looking one person up opens one part. */
export type PackedNiks = PackedPart

const needed = [
  "residentId",
  "nik",
  "name",
  "birthDay",
  "birthPlace",
  "sex",
  "address",
  "regionCode",
  "regency",
] as const

const isResident = (value: unknown): value is PackedResident =>
  typeof value === "object" && value !== null && needed.every((name) => typeof Reflect.get(value, name) === "string")

/** The residents of a part whose hash was right; nothing when it is no part all the same. */
export const parsePart = (text: string): readonly PackedResident[] | undefined => {
  try {
    const residents: unknown = (JSON.parse(text) as { residents?: unknown }).residents
    return Array.isArray(residents) && residents.every(isResident) ? residents : undefined
  } catch {
    return undefined
  }
}

/** `now` in milliseconds. */
export const isOver = ({ pack }: HeldPack, now: number): boolean => !(now < Date.parse(pack.expiresAt))

/** For eyes: nothing is smaller than a tenth. */
export const megabytesOf = ({ bytes }: Pack): number => Math.max(0.1, bytes / 1e6)
