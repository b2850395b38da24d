import { expect, test } from "vitest"
import { parseCredentialReply, parseCredentialRequest, parseNotification } from "../src/index.ts"
import { outcome } from "./outcome.ts"

const limits = { maxProofs: 3 }
const proofs = { jwt: ["a.b.c"] }
const by = { credential_configuration_id: "ktp-sd-jwt" }

test.each<readonly [string, unknown, string]>([
  ["that is text", "ktp", "invalid_credential_request"],
  ["that is a list", [], "invalid_credential_request"],
  ["for nothing", { proofs }, "invalid_credential_request: what is asked"],
  ["for two things", { ...by, credential_identifier: "x", proofs }, "invalid_credential_request: what is asked"],
  ["for a number", { credential_configuration_id: 7, proofs }, "invalid_credential_request: what is asked"],
  ["without proofs", by, "invalid_proof: proofs"],
  ["with a draft's single proof", { ...by, proof: { proof_type: "jwt", jwt: "a.b.c" } }, "invalid_proof: proofs"],
  ["with no proof in the list", { ...by, proofs: { jwt: [] } }, "invalid_proof: proofs"],
  ["with more proofs than the batch", { ...by, proofs: { jwt: ["a", "b", "c", "d"] } }, "invalid_proof: proofs"],
  ["with one proof twice", { ...by, proofs: { jwt: ["a.b.c", "a.b.c"] } }, "invalid_proof: proofs"],
  ["with two types of proof", { ...by, proofs: { ...proofs, attestation: ["x"] } }, "invalid_proof: proofs"],
  ["with proofs that are numbers", { ...by, proofs: { jwt: [1] } }, "invalid_proof: proofs"],
  ["for an encrypted reply", { ...by, proofs, credential_response_encryption: {} }, "invalid_encryption_parameters"],
])("a credential request %s is refused", (_, body, reason) => {
  expect(outcome(parseCredentialRequest(body, limits))).toBe(reason)
})

test("a credential request by configuration or by identifier is read, and strange members are ignored", () => {
  expect(parseCredentialRequest({ ...by, proofs, later: 1 }, limits)).toEqual({ ok: true, value: { ...by, proofs } })
  const byId = { credential_identifier: "x", proofs }
  expect(parseCredentialRequest(byId, limits)).toEqual({ ok: true, value: byId })
})

test("replies and notifications are judged", () => {
  expect(outcome(parseCredentialReply('{"credentials":[{"credential":"a~b~"}],"notification_id":"n"}'))).toBe(
    "accepted",
  )
  expect(outcome(parseCredentialReply('{"credentials":[]}'))).toBe("bad-reply: credentials")
  expect(outcome(parseCredentialReply('{"transaction_id":"t"}'))).toBe("bad-reply: credentials")
  expect(outcome(parseNotification({ notification_id: "n", event: "credential_accepted" }))).toBe("accepted")
  expect(outcome(parseNotification({ notification_id: "n", event: "credential_eaten" }))).toBe(
    "invalid_notification_request: event",
  )
})
