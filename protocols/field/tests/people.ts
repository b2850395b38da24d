import { type PublicJwk, type Sign, thumbprintOf } from "@jatidiri/kernel"
import { digest, makeTestKey, type TestKey } from "@jatidiri/kernel/testing"
import {
  type ActivationRequest,
  hashCompact,
  hashTxCode,
  type JournalEntry,
  type Mandate,
  makeRequest,
  makeVoucher,
  nextLink,
  parseRequest,
  type Signed,
  type Voucher,
} from "../src/index.ts"

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`
export const noon = 1_750_000_000

export const mandateOf = (key: PublicJwk, changes: Partial<Mandate> = {}): Mandate => ({
  iss: "51.71",
  sub: "officer-7",
  jti: uuid(1),
  cnf: { jwk: key },
  regions: ["51.71"],
  place: { kind: "service-point", id: "sp-1", name: "Kantor Camat Denpasar Barat" },
  powers: ["activate", "refuse"],
  nbf: noon - 3_600,
  exp: noon + 86_400,
  max_activations: 50,
  ...changes,
})

export const requestOf = (key: PublicJwk, changes: Partial<ActivationRequest> = {}): ActivationRequest => ({
  jti: uuid(2),
  nik: "5171014107900000",
  cnf: { jwk: key },
  iat: noon - 600,
  device: { platform: "Android 9", browser: "Chrome 70", class: "full" },
  ...changes,
})

export const voucherFor = async (
  request: Signed<ActivationRequest>,
  officer: TestKey,
  changes: Partial<Voucher> = {},
): Promise<Voucher> => {
  const jti = changes.jti ?? uuid(3)
  return {
    jti,
    iss: await thumbprintOf(officer.key, digest),
    mandate: uuid(1),
    iat: noon,
    ...nextLink({ seq: 0, hash: "A".repeat(43) }),
    request_hash: await hashCompact(request.compact, digest),
    key_thumbprint: await thumbprintOf(request.payload.cnf.jwk, digest),
    evidence: { document: "ktp-el", face: "match", reader: "none" },
    place: mandateOf(officer.key).place,
    tx_code_hash: await hashTxCode(jti, "123456", digest),
    ...changes,
  }
}

export const noteOf = async (officer: TestKey, changes: Partial<JournalEntry> = {}): Promise<JournalEntry> =>
  ({
    jti: uuid(10),
    iss: await thumbprintOf(officer.key, digest),
    mandate: uuid(1),
    iat: noon,
    seq: 1,
    prev: "A".repeat(43),
    kind: "note",
    ...changes,
  }) as JournalEntry // the changes of a test may make it another kind

/** The value of something a test has just made well. */
export const must = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value => {
  if (!result.ok) throw new Error("the test's own example is refused")
  return result.value
}

export const codeOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } },
): string => (result.ok ? "accepted" : result.refusal.code)

export const signedRequest = async (
  key: PublicJwk,
  sign: Sign,
  changes: Partial<ActivationRequest> = {},
): Promise<Signed<ActivationRequest>> => must(parseRequest(await makeRequest(requestOf(key, changes), sign)))

/** Wayan the resident, Putu the officer, and a voucher between them. */
export const meeting = async () => {
  const wayan = await makeTestKey()
  const putu = await makeTestKey()
  const request = await signedRequest(wayan.key, wayan.sign)
  const compact = await makeVoucher(await voucherFor(request, putu), putu.sign)
  return { wayan, putu, request, compact, mandate: mandateOf(putu.key) }
}
