import { randomBytes, randomUUID } from "node:crypto"
import {
  hashCompact,
  hashPasskeyAnswer,
  hashRecoveryCode,
  makeBindingMove,
  makeBindingQuestion,
  makePasskeySetup,
  makeRebindingCancel,
  makeRecoveryCode,
  makeRecoverySetup,
  makeRedemption,
  showRecoveryCode,
} from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { activationPaths as paths } from "../../src/contract.ts"
import { activate, type Phone, prepare, type Tablet, type Vouched } from "../people.ts"
import { type Answer, baseUrl, type Key, recoveryWaitSeconds, type Town } from "../town.ts"

const { digest } = nodeCrypto

const claimsOf = (town: Town) => ({ jti: randomUUID(), aud: baseUrl, iat: town.seconds() })

export const questionBy = (town: Town, key: Key, changes: { readonly iat?: number; readonly aud?: string } = {}) =>
  makeBindingQuestion({ ...claimsOf(town), ...changes }, key)

/** How a phone is told that it stands. */
export const stateOf = async (town: Town, key: Key): Promise<Answer["body"]> =>
  (await town.call(paths.bindingState, { proof: await questionBy(town, key) })).body

/** The phone names the authenticator's answer that it wants set up. */
export const passkeyProof = async (
  town: Town,
  key: Key,
  answer: { readonly clientDataJSON: string; readonly attestationObject: string },
): Promise<string> => makePasskeySetup({ ...claimsOf(town), answer_hash: await hashPasskeyAnswer(answer, digest) }, key)

const drawCode = () => makeRecoveryCode((n) => randomBytes(n))

export const setupProof = async (
  town: Town,
  key: Key,
  changes: { readonly iat?: number; readonly code?: string } = {},
): Promise<string> => {
  const { code = drawCode(), ...claims } = changes
  return makeRecoverySetup({ ...claimsOf(town), ...claims, code_hash: await hashRecoveryCode(code, digest) }, key)
}

/** Draws a code on the phone and lets the office know its hash. */
export const setCode = async (town: Town, key: Key, code = drawCode()) => {
  const proof = await setupProof(town, key, { code })
  const answer = await town.call(paths.recoverySetup, { proof })
  return { code: showRecoveryCode(code), answer, proof }
}

/** A resident activated in person, with a recovery code on paper. */
export const activateWithCode = async (town: Town, tablet?: Tablet): Promise<Vouched & { readonly paper: string }> => {
  const vouched = await activate(town, tablet)
  const { code, answer } = await setCode(town, vouched.phone.key)
  if (answer.status !== 204) throw new Error(`no code set: ${answer.body["code"]}`)
  return { ...vouched, paper: code }
}

export const blockBy = (town: Town, code: string): Promise<Answer> => town.call(paths.recoveryBlock, { code })

export const begin = (town: Town, code: string, phone: Phone): Promise<Answer> =>
  town.call(paths.rebindings, { code, request: phone.request })

/** A resident's next phone. */
export const nextPhone = (town: Town, { resident }: Phone): Promise<Phone> => prepare(town, resident)

export const moveProof = async (town: Town, old: Key, next: Phone, changes: object = {}) => {
  const request_hash = await hashCompact(next.request, digest)
  return makeBindingMove({ ...claimsOf(town), request_hash, key_thumbprint: next.key.kid, ...changes }, old)
}

export const move = async (town: Town, old: Key, next: Phone): Promise<Answer> =>
  town.call(paths.rebindingMoves, { proof: await moveProof(town, old, next), request: next.request })

export const collectBody = async (town: Town, rebinding: string, phone: Phone, key = phone.key) => {
  const proof = await makeRedemption({ ...claimsOf(town), voucher: rebinding }, key)
  return { request: phone.request, proof }
}

export const collect = async (town: Town, rebinding: unknown, phone: Phone): Promise<Answer> =>
  town.call(paths.rebindingCollect, await collectBody(town, String(rebinding), phone))

export const sayNo = async (town: Town, rebinding: unknown, key: Key): Promise<Answer> => {
  const proof = await makeRebindingCancel({ ...claimsOf(town), rebinding: String(rebinding) }, key)
  return town.call(paths.rebindingCancel, { proof })
}

/** The waiting time goes by. */
export const wait = (town: Town): void => {
  town.clock.milliseconds += recoveryWaitSeconds * 1000
}

/** All of it in order: begin, wait, collect. */
export const recover = async (town: Town, paper: string, phone: Phone): Promise<Answer> => {
  const begun = await begin(town, paper, phone)
  if (begun.status !== 200) return begun
  wait(town)
  return collect(town, begun.body["rebindingId"], phone)
}

/** Acts of one resident in the log, as `action reason`. */
export const actsOf = async (town: Town, { resident }: Phone): Promise<string[]> => {
  const rows = await town.database.raw<{ action: string; entry: { detail?: { because?: string } } }>(
    "select action, entry from public.acts where entry->>'subject' = $1",
    [`resident:${resident.residentId}`],
  )
  return rows.map(({ action, entry }) => [action, entry.detail?.because ?? ""].join(" ").trim())
}

/** Sums of the ledger about one resident: ever activated, and active now. */
export const sumsOf = async (town: Town, { resident }: Phone) => {
  const [sums] = await town.database.raw<{ ever: number; active: number; online: number }>(
    `select count(*) filter (where first_time)::int as ever,
       coalesce(sum(case kind when 'activation' then 1 when 'end' then -1 else 0 end), 0)::int as active,
       coalesce(sum(case kind when 'activation' then 1 when 'end' then -1 else 0 end) filter (where channel = 'online'), 0)::int
         as online
     from activation.ledger where about in
       (select unnest(array[binding_id, voucher_jti]) from activation.bindings where resident_id = $1)`,
    [resident.residentId],
  )
  return sums
}

/** Which of these phones the office holds for bound. */
export const activeAmong = async (town: Town, phones: readonly Phone[]): Promise<number[]> => {
  const rows = await town.database.raw<{ key_thumbprint: string }>(
    "select key_thumbprint from activation.bindings where state = 'active' and resident_id = $1",
    [phones[0]?.resident.residentId],
  )
  return rows.map((row) => phones.findIndex(({ key }) => key.kid === row.key_thumbprint))
}

/** How these phones stand at the office, by what it tells each of them. */
export const standingOf = (town: Town, phones: readonly Phone[]) =>
  Promise.all(phones.map(async ({ key }) => (await stateOf(town, key))["state"]))
