import { type Inflate, makeTrust, parseCertificates, type Trust, verifyStatusListToken } from "@jatidiri/credentials"
import type { Verify } from "@jatidiri/kernel"
import { freshListSeconds, maxListBytes } from "./kept-status.ts"
import type { KeptList } from "./look.ts"

/** What a device takes along: the office names its latest lists first, and a list of a million places is some ten kB. */
export const mostLists = 64
export const mostListCharacters = 4_194_304

export type KeepingNeeds = {
  /** As the office names them now. */
  readonly uris: readonly string[]
  /** base64 DER. */
  readonly anchors: readonly string[]
  readonly nowSeconds: number
  readonly verify: Verify
  readonly inflate: Inflate
  /** The list at this address; nothing when nobody answers. Never throws. */
  readonly askList: (uri: string) => Promise<string | undefined>
}

/** Asked for again after its own time to live, and each day at the latest; also when the clock went back behind it. */
const isDue = (kept: KeptList, nowSeconds: number): boolean => {
  const age = nowSeconds - kept.fetchedAt
  return age < 0 || age >= Math.min(kept.ttlSeconds, freshListSeconds)
}

const fetchOne = async (needs: KeepingNeeds, trust: Trust, uri: string): Promise<KeptList | undefined> => {
  const { nowSeconds, verify, inflate } = needs
  const token = await needs.askList(uri)
  if (token === undefined) return undefined
  const list = await verifyStatusListToken({ verify, trust, inflate }, { token, uri, nowSeconds, maxListBytes })
  if (!list.ok) return undefined
  const { issuedAtSeconds: signedAt, ttlSeconds = freshListSeconds } = list.value
  return { uri, token, signedAt, fetchedAt: nowSeconds, ttlSeconds }
}

/** A list that was held back says less than the one that is here: whoever stands in between could undo a revocation. */
const laterOf = (known: KeptList | undefined, fetched: KeptList | undefined): KeptList | undefined =>
  known !== undefined && fetched !== undefined && fetched.signedAt < known.signedAt ? known : (fetched ?? known)

/**
 * The lists to keep from now on: what the office no longer names is left out, and a list that does not prove itself, or is
 * older, never takes the place of another.
 */
export const renewLists = async (kept: readonly KeptList[], needs: KeepingNeeds): Promise<readonly KeptList[]> => {
  const anchors = parseCertificates(needs.anchors)
  if (!anchors.ok) return kept
  const trust = makeTrust(needs.verify, anchors.value)
  const lists: KeptList[] = []
  let room = mostListCharacters
  for (const uri of needs.uris.slice(0, mostLists)) {
    const known = kept.find((list) => list.uri === uri)
    const isKnownStill = known !== undefined && !isDue(known, needs.nowSeconds)
    const list = isKnownStill ? known : laterOf(known, await fetchOne(needs, trust, uri))
    if (list === undefined || list.token.length > room) continue
    room -= list.token.length
    lists.push(list)
  }
  return lists
}
