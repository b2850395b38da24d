import { expect, test } from "vitest"
import {
  authorizationServerMetadataUrl,
  issuerMetadataUrl,
  makeTokenRequest,
  parseAuthorizationServerMetadata,
  parseErrorReply,
  parseIssuerMetadata,
  parseNonceReply,
  parseTokenReply,
} from "../src/index.ts"
import { outcome } from "./outcome.ts"

const issuer = "https://id.example/bali"
const metadata = {
  credential_issuer: issuer,
  credential_endpoint: `${issuer}/credentials/credential`,
  nonce_endpoint: `${issuer}/credentials/nonce`,
  batch_credential_issuance: { batch_size: 10 },
  something_new: { a: 1 },
  credential_configurations_supported: {
    "ktp-sd-jwt": {
      format: "dc+sd-jwt",
      vct: `${issuer}/vct/ktp/1`,
      credential_signing_alg_values_supported: ["ES256"],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ["ES256"] } },
      credential_metadata: {
        display: [{ name: "KTP", locale: "id" }],
        claims: [{ path: ["address", "locality"] }, { path: ["nationalities", null] }],
      },
    },
    "ktp-mdoc": { format: "mso_mdoc", doctype: "id.jatidiri.ktp.1", credential_signing_alg_values_supported: [-7] },
  },
}
const configuration = (changes: object) => ({
  ...metadata,
  credential_configurations_supported: { a: { format: "dc+sd-jwt", ...changes } },
})

test("the well-known part goes between host and path", () => {
  expect(issuerMetadataUrl(issuer)).toBe("https://id.example/.well-known/openid-credential-issuer/bali")
  expect(issuerMetadataUrl("http://localhost:8080")).toBe("http://localhost:8080/.well-known/openid-credential-issuer")
  expect(authorizationServerMetadataUrl(issuer)).toBe("https://id.example/.well-known/oauth-authorization-server/bali")
})

test("issuer metadata with members that we do not know is read", () => {
  expect(outcome(parseIssuerMetadata(JSON.stringify(metadata), issuer))).toBe("accepted")
})

test.each<readonly [string, object, string]>([
  ["of another issuer", { ...metadata, credential_issuer: "https://evil.example" }, "wrong-issuer"],
  ["without credential endpoint", { ...metadata, credential_endpoint: undefined }, "bad-metadata: credential_endpoint"],
  [
    "with an unsafe nonce endpoint",
    { ...metadata, nonce_endpoint: "http://evil.example" },
    "bad-metadata: nonce_endpoint",
  ],
  [
    "with a batch of one",
    { ...metadata, batch_credential_issuance: { batch_size: 1 } },
    "bad-metadata: batch_credential_issuance.batch_size",
  ],
  [
    "with a claim path through a fraction",
    configuration({ credential_metadata: { claims: [{ path: ["a", 0.5] }] } }),
    "bad-metadata: credential_configurations_supported.item.credential_metadata.claims.item.path.item",
  ],
  [
    "with a format that is no text",
    configuration({ format: 1 }),
    "bad-metadata: credential_configurations_supported.item.format",
  ],
])("issuer metadata %s is refused", (_, input, reason) => {
  expect(outcome(parseIssuerMetadata(JSON.stringify(input), issuer))).toBe(reason)
})

test("authorization server metadata of another issuer is refused", () => {
  const server = { issuer, token_endpoint: `${issuer}/oauth/token` }
  expect(outcome(parseAuthorizationServerMetadata(JSON.stringify(server), issuer))).toBe("accepted")
  expect(outcome(parseAuthorizationServerMetadata(JSON.stringify(server), "https://id.example"))).toBe("wrong-issuer")
  expect(outcome(parseAuthorizationServerMetadata('{"issuer":1}', issuer))).toBe("bad-metadata: issuer")
})

test("a token request escapes what a code may hold", () => {
  const form = new URLSearchParams(makeTokenRequest({ preAuthorizedCode: "a&b=c", txCode: "012345" }))
  expect([...form]).toEqual([
    ["grant_type", "urn:ietf:params:oauth:grant-type:pre-authorized_code"],
    ["pre-authorized_code", "a&b=c"],
    ["tx_code", "012345"],
  ])
})

test("replies are judged before they are used", () => {
  expect(outcome(parseTokenReply('{"access_token":"a","token_type":"DPoP","expires_in":60}'))).toBe("accepted")
  expect(outcome(parseTokenReply('{"access_token":"","token_type":"DPoP"}'))).toBe("bad-reply: access_token")
  expect(outcome(parseTokenReply("<html>"))).toBe("bad-reply: itself")
  expect(outcome(parseNonceReply('{"c_nonce":"n"}'))).toBe("accepted")
  expect(outcome(parseNonceReply('{"c_nonce":7}'))).toBe("bad-reply: c_nonce")
  expect(parseErrorReply('{"error":"invalid_grant","error_description":"x"}')).toEqual({ error: "invalid_grant" })
  expect(parseErrorReply('{"error":"in\\nvalid"}')).toBeUndefined()
  expect(parseErrorReply("oops")).toBeUndefined()
})
