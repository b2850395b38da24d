import { hashCompact, hashTxCode, makeDeviceProof, makeVoucher, parseMandate, parseRequest } from "@jatidiri/field"
import { thumbprintOf } from "@jatidiri/kernel"
import { makeTestKey } from "@jatidiri/kernel/testing"
import { nodeCrypto } from "@jatidiri/keys"
import { addPasskeyHolder, laptop, openPerson } from "@jatidiri/testing"
import { now, txCode } from "./officer.ts"
import type { RealOffice } from "./real-office.ts"

const { digest } = nodeCrypto

/** In the officer's browser: from the first page's invitation to a session, by a passkey. */
const enrol = async (officerId: string): Promise<void> => {
  const post = async (path: string, body: object) => {
    const headers = { "content-type": "application/json", "x-jatidiri": "1" }
    const reply = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) })
    return reply.json()
  }
  const { ticket } = await post(`/demo/enrolments/${officerId}`, {})
  const { options } = await post("/api/officers/enrolments/options", { ticket })
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const made = await navigator.credentials.create({ publicKey })
  const response = (made as PublicKeyCredential).toJSON() // of the kind that was asked for
  await post("/api/officers/enrolments", { ticket, response })
}

/** An officer of the demo town who signs at a counter; his tablet's key and journal are kept here. */
export const openRealOfficer = async (office: RealOffice, name: string) => {
  const person = await openPerson(laptop)
  await addPasskeyHolder(person)
  await person.page.goto(office.origin)
  const button = person.page.getByRole("row", { name }).getByRole("button")
  const officerId = (await button.getAttribute("data-officer")) ?? ""
  /** By an invitation: at first, and again when his tablet was revoked and his sessions with it. */
  const signIn = (): Promise<void> => person.page.evaluate(enrol, officerId)
  await signIn()

  const post = async (path: string, data: object) => {
    const answer = await person.context.request.post(`${office.origin}/api${path}`, {
      data,
      headers: { "x-jatidiri": "1" },
    })
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${text}`)
    return text === "" ? undefined : JSON.parse(text)
  }

  const tablet = await makeTestKey()
  const iss = await thumbprintOf(tablet.key, digest)
  const proof = await makeDeviceProof(
    { jti: crypto.randomUUID(), aud: office.origin, iat: now() },
    { sign: tablet.sign, kid: iss },
  )
  const { mandate } = await post("/officers/mandates", { commandId: crypto.randomUUID(), deviceKey: tablet.key, proof })
  const parsed = parseMandate(mandate)
  if (!parsed.ok) throw new Error(parsed.refusal.code)
  const { jti: mandateId, place } = parsed.value.payload
  let last = { seq: 0, prev: "A".repeat(43) }

  /** The resident is told `txCode`. */
  const sign = async (request: string): Promise<string> => {
    const asked = parseRequest(request)
    if (!asked.ok) throw new Error(asked.refusal.code)
    const jti = crypto.randomUUID()
    const { seq, prev } = { ...last, seq: last.seq + 1 }
    const voucher = await makeVoucher(
      {
        ...{ jti, iss, mandate: mandateId, iat: now(), seq, prev, place },
        request_hash: await hashCompact(request, digest),
        key_thumbprint: await thumbprintOf(asked.value.payload.cnf.jwk, digest),
        evidence: { document: "ktp-el", face: "match", reader: "none" },
        tx_code_hash: await hashTxCode(jti, txCode, digest),
      },
      tablet.sign,
    )
    last = { seq, prev: await hashCompact(voucher, digest) }
    return voucher
  }
  const deliver = async (voucher: string, request: string): Promise<void> => {
    const { results } = await post("/activation/journal", { mandate, entries: [voucher], requests: [request] })
    if (results[0]?.result !== "accepted") throw new Error(JSON.stringify(results))
  }
  /** Compares, signs, and has it acknowledged. */
  const approve = async (request: string): Promise<void> => deliver(await sign(request), request)
  return { approve, sign, deliver, post, signIn, mandate: String(mandate), device: iss, close: person.close }
}
export type RealOfficer = Awaited<ReturnType<typeof openRealOfficer>>
