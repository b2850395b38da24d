/** The identifier below is made of this UUID (ITU-T X.667 §7): an arc that needs no registration and meets no other. */
export const mandateUsageUuid = "c396575d-f229-47c5-b1bc-6ad9241e0b69"

/**
 * What a signing certificate may be used for (RFC 5280 §4.2.1.12), dotted. ISO/IEC 18013-5 Annex B names the signer of
 * mdocs and whoever asks for them, Token Status List its signer. SD-JWT VC names no usage, so its signer carries none and
 * verifiers demand none; a mandate's signer therefore carries one of our own, or its key could also make credentials.
 */
export const extendedKeyUsages = {
  mdocSigner: "1.0.18013.5.1.2",
  readerAuthentication: "1.0.18013.5.1.6",
  statusSigner: "1.3.6.1.5.5.7.3.30",
  mandateSigner: "2.25.259980075719638728152638032428832525161",
} as const
