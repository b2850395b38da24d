import { randomBytes, randomUUID } from "node:crypto"
import { activationPaths as paths, type RebindingReply, type RedemptionReply } from "@jatidiri/activation/contract"
import {
  hashCompact,
  hashRecoveryCode,
  makeBindingMove,
  makeRecoveryCode,
  makeRecoverySetup,
  makeRedemption,
  showRecoveryCode,
} from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { type CredentialOffer, preAuthorizedCodeGrant } from "@jatidiri/openid4vc"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { collect } from "../../../bench/issuance/wallet.ts"
import { openDesk, seconds } from "./desk.ts"
import { publishedStatus, referenceOf } from "./issued.ts"
import { recorder } from "./recorder.ts"
import { ask, collectAll, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { bodyOf, openTown, post, type Town } from "./town.ts"

const { digest } = nodeCrypto

type Phone = Pick<VouchedPhone, "nik" | "wallet" | "request">

describe("a resident of the whole house whose phone is lost", () => {
  let town: Town
  let [nik, strangersNik]: string[] = []
  beforeAll(async () => {
    town = await openTown({ JATIDIRI_RECOVERY_WAIT_SECONDS: "0" })
    await town.serve()
    ;[nik, strangersNik] = (await town.findResidents(2)).map((resident) => resident.nik)
  })
  afterAll(() => town?.close())

  const claims = () => ({ jti: randomUUID(), aud: town.origin, iat: seconds() })
  const signer = ({ wallet }: Phone) => ({ sign: wallet.device.sign, kid: wallet.thumbprint })

  const setCode = async (phone: Phone): Promise<string> => {
    const code = makeRecoveryCode((length) => randomBytes(length))
    const proof = await makeRecoverySetup(
      { ...claims(), code_hash: await hashRecoveryCode(code, digest) },
      signer(phone),
    )
    expect((await post(town, paths.recoverySetup, { proof })).status).toBe(204)
    return showRecoveryCode(code)
  }

  /** The whole KTP into the new phone, with no digits asked. */
  const collectInto = async (phone: Phone, rebinding: string): Promise<string> => {
    const proof = await makeRedemption({ ...claims(), voucher: rebinding }, signer(phone))
    const reply = await post(town, paths.rebindingCollect, { request: phone.request, proof })
    const { credentialOffer } = bodyOf<RedemptionReply & { readonly credentialOffer: CredentialOffer }>(reply)
    const grant = credentialOffer.grants?.[preAuthorizedCodeGrant]
    expect(grant?.tx_code).toBeUndefined()
    const office = { pool: recorder(town), baseUrl: town.origin }
    return (await collect(office, phone.wallet, { code: grant?.["pre-authorized_code"] ?? "" })).sdJwt
  }

  const statusOf = async (sdJwt: string): Promise<string> => {
    const reference = await referenceOf(sdJwt)
    return reference === undefined ? "no status" : publishedStatus(town, reference)
  }
  const becomes = (sdJwt: string, status: string) =>
    expect.poll(() => statusOf(sdJwt), { timeout: 10_000, interval: 250 }).toBe(status)

  it("blocks it by the code, binds a new one and has his KTP again, and moves on to another by that one's word", async () => {
    const lost = await vouchedPhone(await openDesk(town), nik ?? "")
    const first = (await collectAll(recorder(town), town.origin, lost)).sdJwt
    const code = await setCode(lost)
    expect((await post(town, paths.recoveryBlock, { code })).status).toBe(204)
    await becomes(first, "revoked")

    const stranger = await ask(strangersNik ?? "")
    expect((await post(town, paths.rebindings, { code, request: stranger.request })).status).toBe(404)
    const next = await ask(nik ?? "")
    const begun = bodyOf<RebindingReply>(await post(town, paths.rebindings, { code, request: next.request }))
    const second = await collectInto(next, begun.rebindingId)
    expect(await statusOf(second)).toBe("valid")

    const newest = await ask(nik ?? "")
    const named = { request_hash: await hashCompact(newest.request, digest), key_thumbprint: newest.wallet.thumbprint }
    const proof = await makeBindingMove({ ...claims(), ...named }, signer(next))
    const moved = bodyOf<RebindingReply>(await post(town, paths.rebindingMoves, { proof, request: newest.request }))
    expect(await statusOf(second)).toBe("valid")
    const third = await collectInto(newest, moved.rebindingId)
    await becomes(second, "revoked")
    expect(await statusOf(third)).toBe("valid")
    expect((await town.run("audit", "verify")).code).toBe(0)
  })

  it("leaves nothing of the code in the office's books", async () => {
    const tables = await town.rows(
      "select table_schema || '.' || table_name as name from information_schema.tables where table_schema = 'activation' and table_type = 'BASE TABLE'",
    )
    const phone = await vouchedPhone(await openDesk(town), strangersNik ?? "")
    await collectAll(recorder(town), town.origin, phone)
    const code = await setCode(phone)
    await post(town, paths.recoveryBlock, { code })
    for (const spelled of [code, code.replaceAll("-", "")])
      for (const { name } of tables)
        expect(await town.rows(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, spelled)).toEqual([])
  })
})
