import type { Crypto, Digest, PublicJwk, Result, Sign } from "@jatidiri/kernel"
import type { Json, JsonObject } from "./json.ts"
import type { CborTagged, CborValue, IssuerSigned, MdocContent, MdocRefusal, VerifiedMdoc } from "./mdoc/types.ts"
import type { KeyBindingExpected, SdJwt, SdJwtContent, SdJwtRefusal, VerifiedSdJwt } from "./sd-jwt/types.ts"
import type { Deflate, Inflate, Status, StatusList, StatusListContent, StatusListRefusal } from "./status/types.ts"
import type { CheckingMachinery, ClaimPath, IssuingMachinery, Signer } from "./types.ts"
import type { Certificate, CertificateRefusal, Trust } from "./x509/types.ts"

export type * from "./json.ts"
export type * from "./mdoc/types.ts"
export type * from "./sd-jwt/types.ts"
export type * from "./status/types.ts"
export type * from "./types.ts"
export type * from "./x509/types.ts"

// Drafts, each behind one constant
export declare const sdJwtVc: {
  readonly draft: string
  readonly format: "dc+sd-jwt"
  readonly keyBindingType: "kb+jwt"
}
export declare const mdocFormat: "mso_mdoc"
export declare const tokenStatusList: {
  readonly draft: string
  readonly type: "statuslist+jwt"
  readonly mediaType: "application/statuslist+jwt"
}

// SD-JWT VC
export declare const issueSdJwt: (machinery: IssuingMachinery, content: SdJwtContent) => Promise<string>
export declare const parseSdJwt: (text: string) => Result<SdJwt, SdJwtRefusal>
/** All claims with every carried disclosure put in its place, nothing verified: for showing one's own credential. */
export declare const decodeSdJwtClaims: (digest: Digest, sdJwt: SdJwt) => Promise<Result<JsonObject, SdJwtRefusal>>
export declare const presentSdJwt: (
  machinery: { readonly digest: Digest; readonly sign: Sign },
  presentation: {
    readonly sdJwt: string
    /** What to disclose; parents come along, and a path to an object or array brings all below it. */
    readonly paths: readonly ClaimPath[]
    readonly nonce: string
    readonly audience: string
    readonly nowSeconds: number
  },
) => Promise<Result<string, SdJwtRefusal | "claim-not-held">>
export declare const verifySdJwt: (
  machinery: CheckingMachinery & { readonly trust: Trust },
  presented: {
    readonly sdJwt: string
    readonly nowSeconds: number
    /** Left out only by a wallet that checks what an issuer gave it; then a key binding JWT is refused. */
    readonly keyBinding?: KeyBindingExpected
    /** Accepted types; left out: any. */
    readonly vcts?: readonly string[]
  },
) => Promise<Result<VerifiedSdJwt, SdJwtRefusal>>

// mdoc
export declare const fullDate: (day: string) => CborTagged
export declare const issueMdoc: (machinery: IssuingMachinery, content: MdocContent) => Promise<Uint8Array>
export declare const parseIssuerSigned: (bytes: Uint8Array) => Result<IssuerSigned, MdocRefusal>
/** Element values as JSON for showing and for verdicts: dates as text, bytes as base64url. */
export declare const toJson: (value: CborValue) => Json
export declare const verifyIssuerSigned: (
  machinery: CheckingMachinery & { readonly trust: Trust },
  input: { readonly issuerSigned: Uint8Array; readonly nowSeconds: number; readonly docType?: string },
) => Promise<Result<VerifiedMdoc, MdocRefusal>>
/** SessionTranscript of OpenID4VP 1.0 §B.2.6.1; the thumbprint is of the key the response is encrypted to, if it is. */
export declare const makeSessionTranscript: (
  digest: Digest,
  request: {
    readonly clientId: string
    readonly nonce: string
    readonly encryptionKey?: PublicJwk
    readonly responseUri: string
  },
) => Promise<Uint8Array>
export declare const makeDeviceResponse: (
  machinery: { readonly sign: Sign },
  response: {
    readonly issuerSigned: Uint8Array
    readonly sessionTranscript: Uint8Array
    /** `[namespace, element]` each (OpenID4VP 1.0 §7.2). */
    readonly elements: readonly (readonly [namespace: string, element: string])[]
  },
) => Promise<Result<Uint8Array, MdocRefusal>>
export declare const verifyDeviceResponse: (
  machinery: CheckingMachinery & { readonly trust: Trust },
  presented: {
    readonly deviceResponse: Uint8Array
    readonly sessionTranscript: Uint8Array
    readonly nowSeconds: number
    readonly docType: string
  },
) => Promise<Result<VerifiedMdoc, MdocRefusal>>

// Token Status List
export declare const makeStatusList: (entries: number) => StatusList
/** Changes the list in place. Throws a RangeError outside the list. */
export declare const writeStatus: (list: StatusList, index: number, status: Status) => void
export declare const readStatus: (list: StatusList, index: number) => Result<Status, "index-outside-list">
export declare const issueStatusListToken: (
  machinery: { readonly signer: Signer; readonly deflate: Deflate },
  content: StatusListContent,
) => Promise<string>
export declare const verifyStatusListToken: (
  machinery: Pick<Crypto, "verify"> & { readonly trust: Trust; readonly inflate: Inflate },
  received: {
    readonly token: string
    readonly uri: string
    readonly nowSeconds: number
    /** Default 4 MiB: 16 million entries. */
    readonly maxListBytes?: number
  },
) => Promise<Result<StatusListContent, StatusListRefusal>>

// X.509
export declare const parseCertificate: (der: Uint8Array) => Result<Certificate, CertificateRefusal>
/** Certificates of a JOSE `x5c` header or of a trust list: base64 DER. */
export declare const parseCertificates: (x5c: readonly string[]) => Result<readonly Certificate[], CertificateRefusal>
export declare const makeTrust: (verify: Crypto["verify"], anchors: readonly Certificate[]) => Trust
export declare const isDemoAnchor: (anchor: Certificate) => boolean
/** OpenID4VP `x509_hash`: base64url SHA-256 of the leaf's DER. */
export declare const certificateHash: (digest: Digest, certificate: Certificate) => Promise<string>
