import { expect, test } from "vitest"
import {
  type CredentialOffer,
  makeCredentialOfferLink,
  parseCredentialOffer,
  parseCredentialOfferLink,
} from "../src/index.ts"
import { outcome } from "./outcome.ts"

const grant = "urn:ietf:params:oauth:grant-type:pre-authorized_code"
const offer: CredentialOffer = {
  credential_issuer: "http://localhost:8080",
  credential_configuration_ids: ["ktp-sd-jwt", "ktp-mdoc"],
  grants: { [grant]: { "pre-authorized_code": "a+b/c=& d", tx_code: { input_mode: "numeric", length: 6 } } },
}

test("an offer comes through a link as it was, at our own wallet's address too", () => {
  for (const base of [undefined, "https://jatidiri.example/dompet/#/tawaran"])
    expect(parseCredentialOfferLink(makeCredentialOfferLink(offer, base))).toEqual({
      ok: true,
      value: { by: "value", offer },
    })
})

test("an offer by reference gives the address to fetch", () => {
  const link = "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fa.example%2Foffers%2F1"
  expect(parseCredentialOfferLink(link)).toEqual({
    ok: true,
    value: { by: "reference", uri: "https://a.example/offers/1" },
  })
})

test.each([
  ["no query", "openid-credential-offer://", "bad-offer: link"],
  ["both ways at once", "x://?credential_offer=%7B%7D&credential_offer_uri=https%3A%2F%2Fa.example", "bad-offer: link"],
  ["an offer twice", "x://?credential_offer=%7B%7D&credential_offer=%7B%7D", "bad-offer: link"],
  ["a script to fetch", "x://?credential_offer_uri=javascript%3Aalert(1)", "bad-offer: link"],
  ["plain http to elsewhere", "x://?credential_offer_uri=http%3A%2F%2Fa.example", "bad-offer: link"],
  ["no JSON", "x://?credential_offer=hello", "bad-offer: itself"],
])("a link with %s is refused", (_, link, reason) => {
  expect(outcome(parseCredentialOfferLink(link))).toBe(reason)
})

test.each([
  ["of no credential", { ...offer, credential_configuration_ids: [] }, "credential_configuration_ids"],
  ["of an issuer without address", { ...offer, credential_issuer: "jatidiri" }, "credential_issuer"],
  ["of an issuer with a password", { ...offer, credential_issuer: "https://a:b@c.example" }, "credential_issuer"],
  [
    "with an empty code",
    { ...offer, grants: { [grant]: { "pre-authorized_code": "" } } },
    `grants.${grant}.pre-authorized_code`,
  ],
  [
    "with a code of minus six digits",
    { ...offer, grants: { [grant]: { "pre-authorized_code": "a", tx_code: { length: -6 } } } },
    `grants.${grant}.tx_code.length`,
  ],
])("an offer %s is refused", (_, input, where) => {
  expect(outcome(parseCredentialOffer(JSON.stringify(input)))).toBe(`bad-offer: ${where}`)
})

test("an offer that names its issuer twice is refused", () => {
  const text = JSON.stringify(offer).replace("{", '{"credential_issuer":"https://evil.example",')
  expect(outcome(parseCredentialOffer(text))).toBe("bad-offer: itself")
})
