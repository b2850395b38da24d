import { type CredentialOffer, preAuthorizedCodeGrant } from "@jatidiri/openid4vc"

const txCode = {
  input_mode: "numeric",
  length: 6,
  description: "Kode enam angka dari petugas / The six digits the officer shows",
} as const

/** The credential offer (OpenID4VCI 1.0 §4.1.1) around one pre-authorized code. */
export const describeOffer = (offer: {
  readonly issuer: string
  readonly configurations: readonly string[]
  readonly code: string
  readonly asksTxCode: boolean
}): CredentialOffer => ({
  credential_issuer: offer.issuer,
  credential_configuration_ids: offer.configurations,
  grants: {
    [preAuthorizedCodeGrant]: {
      "pre-authorized_code": offer.code,
      ...(offer.asksTxCode ? { tx_code: txCode } : {}),
    },
  },
})
