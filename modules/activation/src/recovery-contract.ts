import type { Static } from "typebox"
import type * as schemas from "./http/recovery-schemas.ts"

/** Where a resident helps himself: how his binding stands, block, and bind another phone. */
export const recoveryPaths = {
  bindingState: "/api/activation/bindings/state",
  recoverySetup: "/api/activation/recovery/setup",
  recoveryBlock: "/api/activation/recovery/block",
  recoveryPasskeyOptions: "/api/activation/recovery/passkeys/options",
  recoveryPasskeys: "/api/activation/recovery/passkeys",
  recoveryPasskeyUse: "/api/activation/recovery/passkeys/use",
  rebindings: "/api/activation/rebindings",
  rebindingMoves: "/api/activation/rebindings/moves",
  rebindingCancel: "/api/activation/rebindings/cancel",
  rebindingCollect: "/api/activation/rebindings/collect",
} as const

/** A rebinding that nobody collects is given up after these days. */
export const rebindingDays = 30

export const bindingStates = ["held", "active", "replaced", "ended"] as const
export type BindingState = (typeof bindingStates)[number]

/** What the office tells a bound phone by itself. */
export const bindingNotices = ["recovery-begun", "officer-device-lost", "held-for-review"] as const
export type BindingNotice = (typeof bindingNotices)[number]

export const recoveryRefusals = [
  /** Also for a code or passkey of another NIK, of a binding that ended otherwise, or that was replaced: one answer. */
  "code-unknown",
  /** The hash was set before, for another binding or before a later code; draw another. */
  "code-used",
  /** A code signed later stands already; sign again, by the office's time. */
  "signed-earlier",
  /** Its phone has disputed a recovery after the block: two say that they are the resident. */
  "officer-needed",
  "challenge-unknown",
  "passkey-refused",
  "passkey-known",
  "rebinding-unknown",
  "rebinding-cancelled",
  "not-ready",
] as const
export type RecoveryRefusal = (typeof recoveryRefusals)[number]

/** `proof` is a `binding-question+jwt` by the bound key. */
export type BindingStateBody = Static<typeof schemas.bindingStateBody>
/** `recovery` says which ways the resident has set up for this very binding. */
export type BindingStateReply = Static<typeof schemas.bindingStateReply>
/** `proof` is a `recovery-setup+jwt`. → 204 */
export type RecoverySetupBody = Static<typeof schemas.recoverySetupBody>
/** `code` as typed, hyphens and case do not matter; or a passkey's answer. → 204 */
export type RecoveryBlockBody = Static<typeof schemas.recoveryBlockBody>
/** `proof` is a `binding-question+jwt`. */
export type RecoveryPasskeyOptionsBody = Static<typeof schemas.recoveryPasskeyOptionsBody>
/** `options` are the JSON form that `startRegistration` of the WebAuthn library takes. */
export type RecoveryPasskeyOptionsReply = Static<typeof schemas.recoveryPasskeyOptionsReply>
/** `proof` is a `passkey-setup+jwt` that names `response` by its hash, which answers the latest options. → 204 */
export type RecoveryPasskeyBody = Static<typeof schemas.recoveryPasskeyBody>
/** To `{}`. `options` are what `startAuthentication` takes; its answer goes as `passkey: {challengeId, response}`. */
export type RecoveryPasskeyUseReply = Static<typeof schemas.recoveryPasskeyUseReply>
export type PasskeyAnswer = Static<typeof schemas.passkeyAnswer>
/** `request` is the new phone's compact request, with the same NIK. */
export type RebindingBody = Static<typeof schemas.rebindingBody>
/** `readyAt`: from then on the new phone may collect. */
export type RebindingReply = Static<typeof schemas.rebindingReply>
/** `proof` is a `binding-move+jwt` by the old phone. */
export type RebindingMoveBody = Static<typeof schemas.rebindingMoveBody>
export type RebindingMoveReply = Static<typeof schemas.rebindingMoveReply>
/** `proof` is a `rebinding-cancel+jwt` by the old phone. → 204 */
export type RebindingCancelBody = Static<typeof schemas.rebindingCancelBody>
/** `proof` is a `redemption+jwt` by the new phone whose `voucher` is the rebinding's id; the reply is a redemption's. */
export type RebindingCollectBody = Static<typeof schemas.rebindingCollectBody>
