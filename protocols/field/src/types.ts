/** Media types in the header's `typ`, one for each signed thing, so that none passes for another. */
export const types = {
  mandate: "officer-mandate+jwt",
  request: "activation-request+jwt",
  voucher: "activation-voucher+jwt",
  journalEntry: "journal-entry+jwt",
  redemption: "redemption+jwt",
  bindingEnd: "binding-end+jwt",
  deviceProof: "device-proof+jwt",
  bindingQuestion: "binding-question+jwt",
  recoverySetup: "recovery-setup+jwt",
  passkeySetup: "passkey-setup+jwt",
  bindingMove: "binding-move+jwt",
  rebindingCancel: "rebinding-cancel+jwt",
  serviceRequest: "service-request+jwt",
} as const

/** A QR of this many bytes in byte mode is still read by a cheap phone. */
export const qrBytes = 1_199
