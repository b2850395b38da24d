import { createHash, randomUUID } from "node:crypto"
import { type Mandate, makeMandate } from "@jatidiri/field"
import type { PublicJwk } from "@jatidiri/kernel"
import { officerPaths } from "@jatidiri/officers/contract"
import { type MoreRooms, openOffice, type Reply } from "./office.ts"
import { makeSigner, officer, type resident } from "./people.ts"

const rounds = "/api/service-points/rounds"
const hour = 3600
const roundId = "0b6c2a5e-4a57-4f0e-9a53-2f2f6f3f7d11"
const iso = (at: number): string => new Date(at * 1000).toISOString().replace(/\.\d+Z$/, "Z")
const refusal = (status: number, code: string): Reply => ({
  status,
  body: { code, title: `No: ${code}`, detail: `Tidak: ${code}` },
})

export type Invited = typeof resident & { readonly photo?: string }

/** A signed-in office in the words of the field day's contract, with a round of a few residents. */
export const openFieldOffice = async (dist: string, invited: readonly Invited[]) => {
  const signer = await makeSigner()
  const now = Math.floor(Date.now() / 1000)
  const state = {
    signedIn: true,
    /** The device was, so its session has ended. */
    revoked: false,
    /** The device was, and whoever is signed in on it is by another passkey. */
    keyRevoked: false,
    /** Who is signed in. */
    officer,
    powers: ["activate", "refuse", "provisional"] as Mandate["powers"],
    round: { state: "open", until: now + 9 * hour },
    expiresAt: now + 9 * hour,
    packId: randomUUID() as string,
    trust: { anchors: [] as readonly string[], demo: true },
    /** Status lists by their path; the pack names them. */
    lists: new Map<string, string>(),
    /** Where devices find the office, when not at its own door; empty for that. */
    seenAt: "",
    /** Answers before the pack is made. */
    goes: 1,
    /** What happens to a part on its way: damaged once, cut off until mended. */
    mishaps: new Map<number, "hangs-up" | "damaged">(),
    /** Parts that were asked for, as often as they were. */
    asked: [] as number[],
  }
  const parts = invited.map((one) => JSON.stringify({ residents: [one] }))
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url")

  const mandateOf = async (deviceKey: PublicJwk): Promise<string> =>
    makeMandate(
      {
        ...{ iss: "51.71", sub: officer.officerId, jti: randomUUID(), cnf: { jwk: deviceKey }, regions: ["51.71"] },
        ...{ place: { kind: "field-round", id: roundId, name: "Banjar Contoh" }, powers: state.powers },
        ...{ max_activations: 40, nbf: now - 60, exp: state.round.until },
      },
      { sign: signer.sign, x5c: ["AAAA"] },
    )
  const round = () => ({
    ...{ roundId, name: "Banjar Contoh", host: { kind: "banjar", name: "Banjar Contoh Kaja" }, regionCode: "51.71" },
    ...{ from: iso(now - hour), until: iso(state.round.until), state: state.round.state, residents: invited.length },
    team: [{ officerId: officer.officerId, name: officer.name }],
  })
  const pack = () => ({
    ...{ packId: state.packId, roundId, madeAt: iso(now), expiresAt: iso(state.expiresAt), residents: invited.length },
    bytes: parts.join("").length,
    parts: parts.map((text, at) => ({ number: at + 1, bytes: text.length, sha256: sha256(text) })),
    trust: state.trust,
    statusLists: [...state.lists.keys()].map((path) => `${state.seenAt || office.origin}${path}`),
  })
  const part = (number: number): Reply => {
    state.asked.push(number)
    const mishap = state.mishaps.get(number)
    // Browsers ask again by themselves when a connection breaks: it stays broken until the test mends it.
    if (mishap === "hangs-up") return mishap
    state.mishaps.delete(number)
    const text = parts[number - 1] ?? ""
    return { body: mishap === "damaged" ? text.replace("CONTOH", "C0NTOH") : text }
  }
  const answer: MoreRooms = async (path, body) => {
    if (path === officerPaths.signInOptions) return { body: { challengeId: "c", options: requestOptions } }
    if (path === officerPaths.enrolmentOptions) return { body: { options: creationOptions } }
    if (path === officerPaths.signIn || path === officerPaths.enrolments) {
      state.signedIn = true
      return { body: officer }
    }
    const list = state.lists.get(path)
    if (list !== undefined) return { body: list }
    if (state.revoked && path === officerPaths.me) return refusal(403, "device-revoked")
    if (!state.signedIn && path.startsWith("/api/")) return refusal(401, "not-signed-in")
    if (path === officerPaths.me) return { body: state.officer }
    if (state.keyRevoked && path === officerPaths.mandates) return refusal(403, "device-revoked")
    const { round: asked, deviceKey } = body === "" ? {} : JSON.parse(body)
    if (path === officerPaths.mandates && asked === roundId)
      return { body: { mandate: await mandateOf(deviceKey), trust: { anchors: [], demo: true } } }
    if (path === rounds) return { body: { rounds: [round()] } }
    if (path === `${rounds}/${roundId}/pack`)
      return state.goes-- > 0 ? { status: 202, body: { made: 1, parts: parts.length } } : { body: pack() }
    const at = path.startsWith(`${rounds}/${roundId}/pack/${state.packId}/parts/`) ? path.split("/").pop() : undefined
    return at === undefined ? undefined : part(Number(at))
  }
  const office = await openOffice(dist, "", answer)
  return { ...office, field: state, officeKey: signer.publicJwk }
}

const creationOptions = {
  ...{ challenge: "AAAAAAAAAAAAAAAAAAAAAA", rp: { id: "localhost", name: "Petugas" } },
  user: { id: "cGV0dWdhcw", name: officer.name, displayName: officer.name },
  pubKeyCredParams: [{ type: "public-key", alg: -7 }],
  authenticatorSelection: { residentKey: "required", userVerification: "required" },
}
const requestOptions = { challenge: "AAAAAAAAAAAAAAAAAAAAAA", rpId: "localhost", userVerification: "required" }
