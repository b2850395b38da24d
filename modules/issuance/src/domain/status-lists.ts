/** Places in one list. */
export const listSize = 2 ** 20

/** A list is closed half full: a free place is found at random, and its fill says nothing of when one was issued. */
export const listCapacity = listSize / 2

/** Places drawn for each credential: at half full, one in 4 billion finds all of them taken. */
export const candidatesEach = 32

/** How long a signed list may be kept by those who fetched it, and how long it holds. */
export const listTtlSeconds = 60
export const listHoldsSeconds = 86_400
/** Signed anew when less than this is left: whoever leaves the network with a list has nearly its whole day before him. */
export const listMarginSeconds = listHoldsSeconds - 3600

/** KTP and KK have lists of their own: a list must not tell more than a status. */
export const listKinds = ["ktp", "kk"] as const
export type ListKind = (typeof listKinds)[number]

const idShape = /^(ktp|kk)-(0|[1-9][0-9]{0,8})$/

export const listIdOf = (kind: string, number: number): string => `${kind}-${number}`

export const parseListId = (listId: string): { readonly kind: ListKind; readonly number: number } | undefined => {
  const parts = idShape.exec(listId)
  if (parts === null) return undefined
  // The shape has just said so.
  return { kind: parts[1] as ListKind, number: Number(parts[2]) }
}

/** Distinct unpredictable indices below `listSize` (2^20), out of a source of random bytes. */
export const drawIndices = (count: number, randomBytes: (length: number) => Uint8Array): number[] => {
  const drawn = new Set<number>()
  while (drawn.size < count) {
    const bytes = randomBytes(3 * (count - drawn.size))
    for (let i = 0; i < bytes.length; i += 3) {
      drawn.add((((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)) & (listSize - 1))
    }
  }
  return [...drawn]
}
