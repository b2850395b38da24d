/** Paths, names and closed lists of the credential issuer that a browser app may know. */
export const issuancePaths = {
  metadata: "/.well-known/openid-credential-issuer",
  trust: "/.well-known/jatidiri-trust",
  nonce: "/credentials/nonce",
  credential: "/credentials/credential",
  notification: "/credentials/notification",
  status: "/status/:listId",
  ktpType: "/vct/ktp/1",
  kkType: "/vct/kk/1",
} as const

export const configurationIds = ["ktp-sd-jwt", "ktp-mdoc", "kk-sd-jwt"] as const
export type ConfigurationId = (typeof configurationIds)[number]

/** Document type of the KTP as mdoc and the namespace of its domestic elements. */
export const ktpDocType = "id.jatidiri.ktp.1"
export const ktpNamespace = "id.jatidiri.ktp.1"
/** Namespace of the elements that ISO/IEC 23220-2 names. */
export const isoNamespace = "org.iso.23220.1"

/** `vct` of the two credential types under a base URL without a trailing slash. */
export const ktpVct = (baseUrl: string): string => `${baseUrl}${issuancePaths.ktpType}`
export const kkVct = (baseUrl: string): string => `${baseUrl}${issuancePaths.kkType}`

/** Most proofs, and so most credentials, in one request. */
export const batchSize = 10

/** Body of `GET /.well-known/jatidiri-trust`. */
export type Trust = {
  /** base64 DER. */
  readonly anchors: readonly string[]
  /** True when every credential carries the mark "DEMO - TIDAK RESMI". */
  readonly demo: boolean
  /** Every status list there is, the KTP's first and the latest first: who has not room for all keeps the first. */
  readonly statusLists: readonly string[]
}
