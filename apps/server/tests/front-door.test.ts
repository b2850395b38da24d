import { activationPaths } from "@jatidiri/activation/contract"
import { issuancePaths } from "@jatidiri/issuance/contract"
import { officerPaths } from "@jatidiri/officers/contract"
import { relyingPartyPaths } from "@jatidiri/relying-parties/contract"
import { servicePointPaths } from "@jatidiri/service-points/contract"
import { verificationPaths } from "@jatidiri/verification/contract"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openTown, post, type Reply, type Town } from "./town.ts"

describe("a stranger at the front door of the whole house", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.serve()
  })
  afterAll(() => town?.close())

  const expectProblem = ({ status, headers, text }: Reply, code: string): void => {
    expect(headers.get("content-type")).toMatch(/^application\/problem\+json/)
    expect(JSON.parse(text)).toMatchObject({ status, code, type: `urn:jatidiri:refusal:${code}` })
    expect(text).not.toContain("5171")
  }

  it.each(["/tidak-ada", "/api/activation/tidak-ada", "/api/residents/5171010101900000", "/status/%zz", "/.env"])(
    "who asks for %s is told in a problem document that there is nothing, without hearing his words again",
    async (path) => {
      const reply = await town.send(path)
      expectProblem(reply, reply.status === 400 ? "invalid-input" : "not-found")
      expect([400, 404]).toContain(reply.status)
    },
  )

  const doors = [
    activationPaths.requests,
    activationPaths.lookups,
    activationPaths.redemptions,
    activationPaths.bindingEnd,
    activationPaths.recoveryBlock,
    activationPaths.rebindings,
    officerPaths.enrolments,
    officerPaths.signIn,
    officerPaths.mandates,
    servicePointPaths.rounds,
    relyingPartyPaths.signIn,
    verificationPaths.sessions,
    issuancePaths.credential,
  ]
  it.each(doors)("who pours two megabytes into %s is refused before anybody reads them", async (path) => {
    const reply = await post(town, path, { request: "5171".repeat(500_000) })
    expect(reply.status).toBe(413)
    expectProblem(reply, "too-large")
  })

  it("who pours them into the engine that gives tokens is refused too, and the house still stands", async () => {
    const reply = await town.send("/oauth/token", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `grant_type=${"5171".repeat(500_000)}`,
    })
    expect([400, 413]).toContain(reply.status)
    expect(reply.text.length).toBeLessThan(1000)
    expect(reply.text).not.toContain("5171")
    expect((await town.send("/healthz")).status).toBe(200)
  })
})
