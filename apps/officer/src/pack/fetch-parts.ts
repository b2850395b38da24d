import { encodeUtf8, toBase64url } from "@jatidiri/kernel"
import type { Pack, PackedResident } from "@jatidiri/service-points/contract"
import { seal, webCrypto } from "@jatidiri/web"
import type { DeviceStores } from "../journal/device-stores.ts"
import { readPart } from "./round-api.ts"
import { type HeldPack, parsePart } from "./shapes.ts"

export type FetchTrouble = "offline" | "signed-out" | "damaged" | "full" | "refused"
type PartNotice = Pack["parts"][number]
type Fetching = { readonly stores: DeviceStores; readonly key: CryptoKey; readonly held: HeldPack }

/** A part that came damaged may come whole the second time; a third time it is not the way's fault. */
const tries = 2

const judge = async (text: string, { sha256 }: PartNotice): Promise<readonly PackedResident[] | undefined> =>
  toBase64url(await webCrypto.digest(encodeUtf8(text))) === sha256 ? parsePart(text) : undefined

const fetchPart = async (
  held: HeldPack,
  part: PartNotice,
  left = tries,
): Promise<readonly PackedResident[] | FetchTrouble> => {
  const answer = await readPart(held.pack, part.number)
  if (answer.kind === "refused") return answer.problem.code === "not-signed-in" ? "signed-out" : "refused"
  if (answer.kind !== "ok") return answer.kind === "offline" ? "offline" : "refused"
  const residents = await judge(answer.value, part)
  if (residents !== undefined) return residents
  return left > 1 ? fetchPart(held, part, left - 1) : "damaged"
}

/** Part and index together, so that what is counted as there can be opened. */
const keepPart = async ({ stores, key, held }: Fetching, number: number, residents: readonly PackedResident[]) => {
  const { packId } = held.pack
  const sealed = await seal(key, residents)
  const niks = await seal(
    key,
    residents.map(({ nik }) => nik),
  )
  await stores.change([
    { put: "parts", value: { number, packId, sealed } },
    { put: "niks", value: { number, packId, sealed: niks } },
  ])
}

/** Fetches what is not here yet, one part after the other; after a kill it goes on where it was. */
export const fetchParts = async (
  fetching: Fetching,
  onPart: (done: number) => void,
): Promise<"whole" | FetchTrouble> => {
  const { stores, held } = fetching
  const here = (await stores.all("niks")).filter(({ packId }) => packId === held.pack.packId)
  const numbers = new Set(here.map(({ number }) => number))
  onPart(numbers.size)
  for (const part of held.pack.parts) {
    if (numbers.has(part.number)) continue
    const residents = await fetchPart(held, part)
    if (typeof residents === "string") return residents
    const kept = await keepPart(fetching, part.number, residents).catch(() => "full" as const)
    if (kept === "full") return "full"
    numbers.add(part.number)
    onPart(numbers.size)
  }
  return "whole"
}
