import { randomUUID } from "node:crypto"
import { activationPaths, type JournalReply } from "@jatidiri/activation/contract"
import { headAfter, makeJournalEntry, nextLink } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { officerPaths } from "@jatidiri/officers/contract"
import { openDesk, seconds, signIn } from "../../server/tests/desk.ts"
import { vouchedPhone } from "../../server/tests/resident.ts"
import { bodyOf, post } from "../../server/tests/town.ts"
import type { RealOffice } from "./real-office.ts"

/** An officer's device without its screen: what it signs, and when that reaches the office. */
export const openDevice = async (office: RealOffice, which: number) => {
  let cookie = await signIn(office, which)
  const desk = await openDesk(office, { cookie })
  const deliver = async (
    entries: readonly string[],
    requests: readonly string[] = [],
  ): Promise<JournalReply["results"]> => {
    const results: JournalReply["results"] = []
    // The device may have been revoked, and its sessions with it: its officer comes by another invitation.
    const me = await office.send(officerPaths.me, { headers: { cookie } })
    if (me.status !== 200) cookie = await signIn(office, which)
    for (let at = 0; at < entries.length; at += 20) {
      const body = { mandate: desk.mandate, entries: entries.slice(at, at + 20), requests }
      results.push(...bodyOf<JournalReply>(await post(office, activationPaths.journal, body, cookie)).results)
    }
    return results
  }
  return {
    thumbprint: desk.device.thumbprint,
    /** A yes to this resident, not yet delivered. */
    vouch: async (nik: string) => {
      const { yes, request } = await vouchedPhone(desk, nik)
      return { jti: yes.jti, deliver: () => deliver([yes.voucher], [request]) }
    },
    /** So many barriers, delivered. */
    noteBarriers: async (count: number): Promise<string[]> => {
      const [entries, ids]: [string[], string[]] = [[], []]
      for (let n = 0; n < count; n++) {
        const [jti, link] = [randomUUID(), nextLink(desk.head)]
        const said = { jti, iss: desk.device.thumbprint, mandate: desk.terms.jti, iat: seconds(), ...link }
        const entry = await makeJournalEntry({ ...said, kind: "barrier", reason: "no-time" }, desk.device.device.sign)
        desk.head = await headAfter(entry, link.seq, nodeCrypto.digest)
        entries.push(entry)
        ids.push(jti)
      }
      await deliver(entries)
      return ids
    },
  }
}
export type Device = Awaited<ReturnType<typeof openDevice>>
