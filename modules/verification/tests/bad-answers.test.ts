import { demoOrganisation } from "@jatidiri/keys"
import { findAnswerTo, makeAuthorizationResponse } from "@jatidiri/openid4vc"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { askFor, deskOf, type House, makeTownKeys, openHouse, rowOf } from "./desk-house.ts"
import {
  answer,
  encryptAnswer,
  encryptText,
  fetchRequest,
  type Held,
  issueKk,
  issueKtp,
  issueKtpMdoc,
  makeHolderKey,
  present,
  presentMdoc,
  type Reply,
  send,
} from "./town.ts"

let house: House
let ktp: Held
beforeAll(async () => {
  house = await openHouse()
  house.statuses.set(1, { status: "valid", ageSeconds: 5 })
  ktp = await issueKtp(house)
})
afterAll(() => house.close())

type Request = Awaited<ReturnType<typeof fetchRequest>>
type Attempt = (request: Request) => Promise<Reply>

const changeAt = (text: string, at: number): string =>
  `${text.slice(0, at)}${text.charAt(at) === "A" ? "B" : "A"}${text.slice(at + 1)}`

const sending =
  (presentation: (request: Request) => Promise<string> | string, id = "ktp"): Attempt =>
  async (request) =>
    send(request, { response: await encryptAnswer(request, { [id]: await presentation(request) }) })

/** The holder's own presentation with another name in the disclosure, under the holder's proof for the true one. */
const anotherName = sending(async (request) => {
  const parts = (await present(house, ktp, request)).split("~")
  const read = (part: string) => Buffer.from(part, "base64url").toString()
  return parts
    .map((part) =>
      read(part).includes("Sari") ? Buffer.from(read(part).replace("Sari", "Mari")).toString("base64url") : part,
    )
    .join("~")
})

const changedProof = sending(async (request) => {
  const text = await present(house, ktp, request)
  return changeAt(text, text.length - 20)
})

const mdocWithAnotherName = sending(async (request) => {
  const text = await presentMdoc(await issueKtpMdoc(house), request, ["name", "age_over_17", "portrait"])
  const bytes = Buffer.from(text, "base64url")
  bytes.write("Ni Made", bytes.indexOf("Ni Luh "))
  return bytes.toString("base64url")
}, "ktp-mdoc")

const resigned = sending(async (request) => {
  // The thief swaps the issuer's payload for his own and binds it properly with his own key.
  const thief = makeHolderKey()
  const [issuerJwt = "", ...rest] = ktp.text.split("~")
  const [header, payload = "", signature] = issuerJwt.split(".")
  const changed = JSON.parse(Buffer.from(payload, "base64url").toString())
  changed.cnf = { jwk: thief.jwk }
  const forged = [header, Buffer.from(JSON.stringify(changed)).toString("base64url"), signature].join(".")
  return present(house, { text: [forged, ...rest].join("~"), key: thief }, request)
})

const stranger = (organisation: string) =>
  sending(async (request) => {
    const keys = await makeTownKeys(new Date("2026-11-01T00:00:00Z"), organisation)
    return present(house, await issueKtp(house, { keys }), request)
  })

const held = (made: Parameters<typeof issueKtp>[1]) =>
  sending(async (request) => present(house, await issueKtp(house, made), request))

const attempts: readonly (readonly [what: string, attempt: Attempt, status: number, code: string])[] = [
  ["a changed disclosure", anotherName, 400, "holder-not-proven"],
  ["a changed issuer signature or payload", resigned, 400, "credential-tampered"],
  ["a changed key binding", changedProof, 400, "holder-not-proven"],
  ["a KTP whose time is over", held({ until: -3600 }), 400, "credential-expired"],
  ["a KTP whose time has not come", held({ from: 3600 }), 400, "credential-not-yet-valid"],
  ["a KTP of an unknown office", stranger("Kantor Palsu"), 400, "issuer-unknown"],
  ["a KTP of another office that calls itself the same", stranger(demoOrganisation), 400, "issuer-unknown"],
  ["somebody else's KTP", async (r) => answer(house, ktp, r, { sign: makeHolderKey().sign }), 400, "holder-not-proven"],
  ["a KTP without any proof of its holder", sending(() => ktp.text), 400, "holder-not-proven"],
  ["a proof for another request", async (r) => answer(house, ktp, r, { nonce: "x".repeat(43) }), 400, "other-request"],
  [
    "a proof for another party",
    async (r) => answer(house, ktp, r, { audience: `x509_hash:${"A".repeat(43)}` }),
    400,
    "other-verifier",
  ],
  ["a phone two days off", async (r) => answer(house, ktp, r, { clockOff: -48 * 3600 }), 400, "phone-clock-wrong"],
  [
    "a NIK nobody asked for",
    async (r) => answer(house, ktp, r, { paths: [["name"], ["picture"], ["age_over_17"], ["nik"]] }),
    400,
    "more-than-asked",
  ],
  [
    "half of an asked-for part",
    async (r) =>
      answer(house, ktp, r, { paths: [["name"], ["picture"], ["age_over_17"], ["address", "region"], ["nik"]] }),
    400,
    "more-than-asked",
  ],
  [
    "a required claim left out",
    async (r) => answer(house, ktp, r, { paths: [["name"], ["picture"]] }),
    400,
    "less-than-asked",
  ],
  ["nothing disclosed", async (r) => answer(house, ktp, r, { paths: [] }), 400, "less-than-asked"],
  [
    "a document nobody asked for",
    sending(async (r) => present(house, await issueKk(house), r, { paths: [["head_of_family"]] }), "kk"),
    400,
    "not-asked",
  ],
  [
    "a family card passed off as a KTP",
    sending(async (r) => present(house, await issueKk(house), r, { paths: [["head_of_family"]] })),
    400,
    "not-asked",
  ],
  ["words that are no credential", sending(() => "nonsense"), 400, "credential-malformed"],
  [
    "an mdoc made for another request",
    sending(
      async (r) =>
        presentMdoc(await issueKtpMdoc(house), { ...r, nonce: "y".repeat(43) }, ["name", "age_over_17", "portrait"]),
      "ktp-mdoc",
    ),
    400,
    "holder-not-proven",
  ],
  [
    "an mdoc made for another address",
    sending(
      async (r) =>
        presentMdoc(await issueKtpMdoc(house), { ...r, response_uri: "https://elsewhere.test/" }, [
          "name",
          "age_over_17",
          "portrait",
        ]),
      "ktp-mdoc",
    ),
    400,
    "holder-not-proven",
  ],
  [
    "an mdoc with the NIK nobody asked for",
    sending(
      async (r) => presentMdoc(await issueKtpMdoc(house), r, ["name", "age_over_17", "portrait", "nik"]),
      "ktp-mdoc",
    ),
    400,
    "more-than-asked",
  ],
  [
    "an mdoc without a required element",
    sending(async (r) => presentMdoc(await issueKtpMdoc(house), r, ["name"]), "ktp-mdoc"),
    400,
    "less-than-asked",
  ],
  ["an mdoc with another name written in", mdocWithAnotherName, 400, "credential-tampered"],
  ["an SD-JWT passed off as an mdoc", sending((r) => present(house, ktp, r), "ktp-mdoc"), 400, "credential-malformed"],
  [
    "the wrong state",
    async (r) =>
      send(r, {
        response: await encryptAnswer({ ...r, state: "z".repeat(43) }, { ktp: await present(house, ktp, r) }),
      }),
    400,
    "wrong-state",
  ],
  [
    "no state",
    async (r) =>
      send(r, {
        response: await encryptText(r, JSON.stringify({ vp_token: { ktp: [await present(house, ktp, r)] } })),
      }),
    400,
    "wrong-state",
  ],
  [
    "an answer in clear",
    async (r) => send(r, { vp_token: JSON.stringify({ ktp: [await present(house, ktp, r)] }), state: r.state ?? "" }),
    400,
    "unreadable",
  ],
  ["an answer that is no JSON", async (r) => send(r, { response: await encryptText(r, "[1,2") }), 400, "unreadable"],
  ["five dots that are no JWE", async (r) => send(r, { response: "a.b.c.d.e" }), 400, "unreadable"],
  ["an empty response", async (r) => send(r, { response: "" }), 400, "unreadable"],
  [
    "a refusal in clear with the wrong state",
    async (r) => send(r, { error: "access_denied", state: "guess" }),
    400,
    "wrong-state",
  ],
]

describe("an answer is refused and leaves the session as it was, open for the right one:", () => {
  test.each(attempts)("%s", async (_what, attempt, status, code) => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const before = await rowOf(house, session.sessionId)
    const reply = await attempt(request)
    expect(reply.body).toMatchObject({ error: "invalid_request", code: expect.stringContaining(code) })
    expect(reply.status).toBe(status)
    expect(JSON.stringify(reply.body)).not.toMatch(/Sari|5171/)
    expect(await rowOf(house, session.sessionId)).toBe(before)
    expect((await answer(house, ktp, request)).status).toBe(200)
    const seen = (await deskOf(house).call(`sessions/${session.sessionId}`)).body
    expect(seen.verdict.result).toBe("accept")
    expect(house.broken).toEqual([])
  })

  test("a response encrypted to another session's key", async () => {
    const [first, second] = [await askFor(house), await askFor(house)]
    const [mine, other] = [await fetchRequest(house, first), await fetchRequest(house, second)]
    const text = makeAuthorizationResponse({ is: "answer", vpToken: new Map(), state: mine.state ?? "" })
    const reply = await send(mine, { response: await encryptText(mine, text, findAnswerTo(other)) })
    expect(reply).toMatchObject({ status: 400, body: { code: "unreadable" } })
  })

  test("a response that names this session's key but was made with another", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const to = findAnswerTo(request)
    const { x, y } = makeHolderKey().jwk
    if (to === undefined) throw new Error("nobody to answer")
    const response = await encryptText(request, "{}", { ...to, key: { ...to.key, x, y } })
    expect(await send(request, { response })).toMatchObject({ status: 400, body: { code: "unreadable" } })
  })

  test("a response that would unpack to more than it is", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const [header = "", ...rest] = (await encryptAnswer(request, { ktp: "x" })).split(".")
    const zipped = { ...JSON.parse(Buffer.from(header, "base64url").toString()), zip: "DEF" }
    const response = [Buffer.from(JSON.stringify(zipped)).toString("base64url"), ...rest].join(".")
    expect(await send(request, { response })).toMatchObject({ status: 400, body: { code: "unreadable" } })
  })

  test("a response of a megabyte, before it is read", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    const before = await rowOf(house, session.sessionId)
    expect((await send(request, { response: "A".repeat(1_000_000) })).status).toBe(413)
    expect(await rowOf(house, session.sessionId)).toBe(before)
  })

  test("the desk is told how many were refused and why the last one was, and no more", async () => {
    const session = await askFor(house)
    const request = await fetchRequest(house, session)
    await answer(house, ktp, request, { nonce: "x".repeat(43) })
    await answer(house, await issueKtp(house, { until: -3600 }), request)
    const { body } = await deskOf(house).call(`sessions/${session.sessionId}`)
    expect(body).toMatchObject({ state: "fetched", refused: { count: 2, code: "credential-expired" } })
    expect(body).not.toHaveProperty("verdict")
  })
})
