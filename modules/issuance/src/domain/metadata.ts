import type { ClaimDescription, CredentialConfiguration, Display, IssuerMetadata } from "@jatidiri/openid4vc"
import { batchSize, issuancePaths, kkVct, ktpDocType, ktpVct } from "../contract.ts"
import type { ClaimRow } from "./claim-row.ts"
import { kkDescriptions } from "./kk-claims.ts"
import { ktpClaims } from "./ktp-claims.ts"

type Labelled = Pick<ClaimRow<never>, "path" | "mdoc" | "id" | "en">
type Names = { readonly id: string; readonly en: string }

const demoMark = " (DEMO - TIDAK RESMI)"

/** The demo says so in every name that a wallet shows. */
const namesOf = (names: Names, demo: boolean): Names =>
  demo ? { id: `${names.id}${demoMark}`, en: `${names.en}${demoMark}` } : names

const ktpNames = { id: "KTP digital", en: "Digital identity card (KTP)" }
const kkNames = { id: "Kartu Keluarga digital", en: "Digital family card (KK)" }
const issuerNames = { id: "Jatidiri", en: "Jatidiri" }

const bothLanguages = ({ id, en }: Names): Display[] => [
  { name: id, locale: "id-ID" },
  { name: en, locale: "en" },
]

const cardDisplay = (names: Names): Display[] =>
  bothLanguages(names).map((display) => ({ ...display, background_color: "#0f4c4a", text_color: "#ffffff" }))

const sdJwtClaims = (rows: readonly Labelled[]): ClaimDescription[] =>
  rows.map((row) => ({ path: row.path, display: bothLanguages(row) }))

const mdocClaims = (rows: readonly Labelled[]): ClaimDescription[] =>
  rows.flatMap((row) =>
    row.mdoc === undefined ? [] : [{ path: [row.mdoc.namespace, row.mdoc.element], display: bothLanguages(row) }],
  )

/** What both formats share: keys as JWK or COSE key, proofs as JWT, ES256 (COSE algorithm −7 in mdoc). */
const bound = (method: "jwk" | "cose_key") => ({
  cryptographic_binding_methods_supported: [method],
  credential_signing_alg_values_supported: [method === "jwk" ? "ES256" : -7],
  proof_types_supported: { jwt: { proof_signing_alg_values_supported: ["ES256"] } },
})

const configurations = (baseUrl: string, demo: boolean): Record<string, CredentialConfiguration> => {
  const ktp = cardDisplay(namesOf(ktpNames, demo))
  const kk = cardDisplay(namesOf(kkNames, demo))
  return {
    "ktp-sd-jwt": {
      format: "dc+sd-jwt",
      scope: "ktp-sd-jwt",
      vct: ktpVct(baseUrl),
      ...bound("jwk"),
      credential_metadata: { display: ktp, claims: sdJwtClaims(ktpClaims) },
    },
    "ktp-mdoc": {
      format: "mso_mdoc",
      scope: "ktp-mdoc",
      doctype: ktpDocType,
      ...bound("cose_key"),
      credential_metadata: { display: ktp, claims: mdocClaims(ktpClaims) },
    },
    "kk-sd-jwt": {
      format: "dc+sd-jwt",
      scope: "kk-sd-jwt",
      vct: kkVct(baseUrl),
      ...bound("jwk"),
      credential_metadata: { display: kk, claims: sdJwtClaims(kkDescriptions) },
    },
  }
}

/** Credential issuer metadata (OpenID4VCI 1.0 §12.2.4). */
export const issuerMetadata = (baseUrl: string, demo: boolean): IssuerMetadata => ({
  credential_issuer: baseUrl,
  authorization_servers: [baseUrl],
  credential_endpoint: `${baseUrl}${issuancePaths.credential}`,
  nonce_endpoint: `${baseUrl}${issuancePaths.nonce}`,
  notification_endpoint: `${baseUrl}${issuancePaths.notification}`,
  batch_credential_issuance: { batch_size: batchSize },
  display: bothLanguages(namesOf(issuerNames, demo)),
  credential_configurations_supported: configurations(baseUrl, demo),
})

const typeClaims = (rows: readonly Labelled[]) =>
  rows.map((row) => ({
    path: row.path,
    display: bothLanguages(row).map(({ name, locale }) => ({ locale, label: name })),
    sd: "always",
  }))

const typeMetadata = (vct: string, names: Names, rows: readonly Labelled[]) => ({
  vct,
  name: names.en,
  display: bothLanguages(names).map(({ name, locale }) => ({ locale, name })),
  claims: typeClaims(rows),
})

/** Type metadata of the KTP (SD-JWT VC §6), at the address that is its `vct`. */
export const ktpType = (baseUrl: string, demo: boolean) =>
  typeMetadata(ktpVct(baseUrl), namesOf(ktpNames, demo), ktpClaims)

export const kkType = (baseUrl: string, demo: boolean) =>
  typeMetadata(kkVct(baseUrl), namesOf(kkNames, demo), kkDescriptions)
