import { randomInt, randomUUID } from "node:crypto"
import {
  type ActivationRequest,
  hashCompact,
  hashTxCode,
  headAfter,
  type JournalEntry,
  journalStart,
  type Mandate,
  makeBindingEnd,
  makeJournalEntry,
  makeMandate,
  makeRedemption,
  makeRequest,
  makeVoucher,
  nextLink,
  type Voucher,
} from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { drawVoucher } from "../src/actions/reviews/draw-voucher.ts"
import { activationPaths, type JournalReply, type ReviewDecision, type ReviewsReply } from "../src/contract.ts"
import { isSampled } from "../src/domain/review.ts"
import {
  type Answer,
  baseUrl,
  denpasar,
  type Key,
  makeKey,
  type Town,
  type TownOfficer,
  type TownResident,
} from "./town.ts"

const { digest } = nodeCrypto

let people = 0

/** An invented resident of Denpasar: serial 0000 is never issued. */
export const bear = (town: Town, changes: Partial<TownResident> = {}): TownResident => {
  people += 1
  const day = String((people % 28) + 1).padStart(2, "0")
  const district = String(Math.floor(people / 336) + 10)
  const month = String((Math.floor(people / 28) % 12) + 1).padStart(2, "0")
  const resident = {
    residentId: String(people),
    nik: `5171${district}${day}${month}900000`,
    name: "Kadek Contoh Warga",
    birthDay: `1990-${month}-${day}`,
    birthPlace: "DENPASAR",
    sex: "female",
    address: "Jalan Contoh 1",
    regionCode: "51.71.01.1004",
    recording: "CARD_ISSUED",
    cohort: "umum",
    agency: "",
    ...changes,
  }
  town.residents.set(resident.residentId, resident)
  return resident
}

export const hire = (town: Town, changes: Partial<TownOfficer> = {}): TownOfficer => {
  const officer = {
    officerId: randomUUID(),
    powers: ["activate", "refuse"],
    regions: [denpasar],
    ended: false,
    servicePoint: { id: randomUUID(), regionCode: denpasar, dailyQuota: 50 },
    cookie: randomUUID(),
    ...changes,
  }
  town.officers.set(officer.officerId, officer)
  return officer
}

/** A resident's phone with its key and its request. */
export const prepare = async (
  town: Town,
  resident: TownResident,
  changes: Partial<ActivationRequest> & { readonly key?: Key } = {},
) => {
  const { key: given, ...others } = changes
  const key = given ?? (await makeKey())
  const device = { platform: "Android 8", browser: "Chrome 70", class: "webcrypto" }
  const payload = {
    jti: randomUUID(),
    nik: resident.nik,
    cnf: { jwk: key.jwk },
    iat: town.seconds(),
    device,
    ...others,
  }
  return { resident, key, payload, request: await makeRequest(payload, key.sign) }
}
export type Phone = Awaited<ReturnType<typeof prepare>>

/** An officer's device under a mandate, with its journal. */
export const equip = async (
  town: Town,
  officer: TownOfficer,
  { term = randomUUID(), ...changes }: Partial<Mandate> & { readonly term?: string } = {},
) => {
  const key = await makeKey()
  const payload: Mandate = {
    iss: denpasar,
    sub: officer.officerId,
    jti: randomUUID(),
    cnf: { jwk: key.jwk },
    regions: [denpasar],
    place: { kind: "service-point", id: officer.servicePoint.id, name: "Loket uji" },
    powers: ["activate", "refuse"],
    nbf: town.seconds() - 300,
    exp: town.seconds() + 86_400,
    max_activations: 50,
    ...changes,
  }
  const mandate = await makeMandate(payload, { sign: town.officeKey.sign, x5c: ["MAo="] })
  town.mandates.set(payload.jti, { officerId: officer.officerId, compact: mandate, term, payload })
  return { officer, key, payload, mandate, head: { ...journalStart } }
}
export type Tablet = Awaited<ReturnType<typeof equip>>

const linkOf = (town: Town, tablet: Tablet) => {
  const { jti: mandate } = tablet.payload
  return { jti: randomUUID(), iss: tablet.key.kid, mandate, iat: town.seconds(), ...nextLink(tablet.head) }
}

const advance = async (tablet: Tablet, compact: string, seq: number): Promise<void> => {
  const next = await headAfter(compact, seq, digest)
  tablet.head.seq = next.seq
  tablet.head.hash = next.hash
}

/** Signs until the office's draw falls as wanted: mostly not, so that reviews are opened by what people do alone. */
const signDrawn = async (town: Town, sign: () => Promise<string>, isDrawn: boolean): Promise<string> => {
  const voucher = await sign()
  const draw = drawVoucher(await hashCompact(voucher, digest), town.needs)
  return isSampled(draw) === isDrawn ? voucher : signDrawn(town, sign, isDrawn)
}

/** The officer says yes on his device. */
export const vouch = async (
  town: Town,
  tablet: Tablet,
  phone: Phone,
  { isDrawn = false, ...changes }: Partial<Voucher> & { readonly isDrawn?: boolean } = {},
) => {
  const link = linkOf(town, tablet)
  const code = String(randomInt(1_000_000)).padStart(6, "0")
  const payload: Voucher = {
    ...link,
    request_hash: await hashCompact(phone.request, digest),
    key_thumbprint: phone.key.kid,
    evidence: { document: "ktp-el", face: "match", reader: "none" },
    place: tablet.payload.place,
    tx_code_hash: await hashTxCode(link.jti, code, digest),
    ...changes,
  }
  const voucher = await signDrawn(town, () => makeVoucher(payload, tablet.key.sign), isDrawn)
  await advance(tablet, voucher, payload.seq)
  return { voucher, payload, code, tablet, phone }
}
export type Vouched = Awaited<ReturnType<typeof vouch>>

type Other = JournalEntry extends infer Entry
  ? Entry extends unknown
    ? Omit<Entry, keyof ReturnType<typeof linkOf>>
    : never
  : never

/** The officer notes something else on his device. */
export const note = async (town: Town, tablet: Tablet, what: Other) => {
  // The link and one of the kinds make one of the entries.
  const payload = { ...linkOf(town, tablet), ...what } as JournalEntry
  const entry = await makeJournalEntry(payload, tablet.key.sign)
  await advance(tablet, entry, payload.seq)
  return { entry, payload }
}

export const redemptionOf = async (town: Town, { voucher, payload, tablet, phone }: Vouched, key = phone.key) => {
  const proof = { jti: randomUUID(), voucher: payload.jti, aud: baseUrl, iat: town.seconds() }
  const signed = await makeRedemption(proof, { sign: key.sign, kid: key.kid })
  return { voucher, request: phone.request, mandate: tablet.mandate, proof: signed }
}

/** By the resident's road. */
export const redeem = async (town: Town, vouched: Vouched): Promise<Answer> =>
  town.call(activationPaths.redemptions, await redemptionOf(town, vouched))

type Results = JournalReply["results"]

/** By the officer's road. */
export const deliver = async (
  town: Town,
  tablet: Tablet,
  sent: { readonly entries: readonly string[]; readonly requests?: readonly string[]; readonly by?: TownOfficer },
): Promise<Results> => {
  const body = { mandate: tablet.mandate, entries: sent.entries, requests: sent.requests ?? [] }
  const answer = await town.call(activationPaths.journal, body, sent.by ?? tablet.officer)
  if (answer.status !== 200) throw new Error(`not delivered: ${answer.body["code"]}`)
  return answer.body["results"] as Results
}

export const deliverVoucher = async (town: Town, { voucher, tablet, phone }: Vouched): Promise<Results[number]> => {
  const [result] = await deliver(town, tablet, { entries: [voucher], requests: [phone.request] })
  if (result === undefined) throw new Error("no result")
  return result
}

export const endProof = async (
  town: Town,
  key: Key,
  changes: { readonly aud?: string; readonly iat?: number; readonly reason?: "lost" | "stop" } = {},
) => {
  const end = { jti: randomUUID(), aud: baseUrl, iat: town.seconds(), reason: "lost", ...changes } as const
  return { proof: await makeBindingEnd(end, { sign: key.sign, kid: key.kid }) }
}

/** A resident activated in person, with his offer. */
export const activate = async (town: Town, tablet?: Tablet) => {
  const counter = tablet ?? (await equip(town, hire(town)))
  const phone = await prepare(town, bear(town))
  const vouched = await vouch(town, counter, phone)
  const answer = await redeem(town, vouched)
  if (answer.status !== 200) throw new Error(`not activated: ${answer.body["code"]}`)
  return vouched
}

const rowsOf = (town: Town, text: string, ...values: readonly unknown[]) =>
  town.database.raw<Record<string, unknown>>(text, values)

export const bindingsOf = (town: Town, resident: TownResident) =>
  rowsOf(
    town,
    "select voucher_jti, state, key_thumbprint from activation.bindings where resident_id = $1 order by signed_at",
    resident.residentId,
  )

export const ledgerOf = (town: Town) => rowsOf(town, "select * from activation.published_ledger order by ledger_id")

export const countRows = async (town: Town, table: string, where = "true"): Promise<number> =>
  (await rowsOf(town, `select 1 from ${table} where ${where}`)).length

type Review = ReviewsReply["reviews"][number]

/** A supervisor of Denpasar, or of wherever is said. */
export const promote = (town: Town, changes: Partial<TownOfficer> = {}): TownOfficer =>
  hire(town, { powers: ["supervise"], ...changes })

/** What the supervisor sees, or of these entries only. */
export const reviewsOf = async (town: Town, boss: TownOfficer, jtis?: readonly string[]): Promise<Review[]> => {
  const answer = await town.call(activationPaths.reviews, undefined, boss)
  if (answer.status !== 200) throw new Error(`no reviews: ${answer.body["code"]}`)
  const reviews = answer.body["reviews"] as Review[]
  return jtis === undefined ? reviews : reviews.filter(({ jti }) => jtis.includes(jti))
}

export const decide = (
  town: Town,
  boss: TownOfficer | undefined,
  jti: string,
  decision: ReviewDecision,
  commandId: string = randomUUID(),
): Promise<Answer> => town.call(activationPaths.review.replace(":jti", jti), { commandId, decision }, boss)

/** The tablet is lost: what it signed from that many minutes ago on does not count. */
export const lose = (town: Town, tablet: Tablet, minutesAgo = 0): void => {
  const known = town.mandates.get(tablet.payload.jti)
  if (known === undefined) throw new Error("no mandate")
  const deviceRevokedFrom = new Date(town.clock.milliseconds - minutesAgo * 60_000)
  town.mandates.set(tablet.payload.jti, { ...known, deviceRevokedFrom })
}

/** Everything that a refused request must leave as it was. */
export const census = async (town: Town) => {
  const tables = [
    "requests",
    "entries",
    "bindings",
    "ledger",
    "reviews",
    "term_uses",
    "spent_proofs",
    "holders",
    "withdrawals",
  ]
  const counts = await Promise.all(tables.map((table) => countRows(town, `activation.${table}`)))
  const others = await Promise.all(["acts", "offers", "revocations"].map((table) => countRows(town, `public.${table}`)))
  return [...counts, ...others]
}
