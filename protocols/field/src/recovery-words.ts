/** The bound phone asks how its binding stands. */
export type BindingQuestion = { readonly jti: string; readonly aud: string; readonly iat: number }

/** The bound phone says by which code it can be blocked, and its resident bound to another phone. */
export type RecoverySetup = BindingQuestion & {
  /** base64url SHA-256 of `jatidiri-recovery:` and the code without hyphens. */
  readonly code_hash: string
}

/** The bound phone says by which passkey the same can be done. */
export type PasskeySetup = BindingQuestion & {
  /** base64url SHA-256 of the authenticator's answer, see `hashPasskeyAnswer`. */
  readonly answer_hash: string
}

/** The old phone hands its binding over to the phone that signed a request. */
export type BindingMove = BindingQuestion & {
  /** base64url SHA-256 of the new phone's compact request. */
  readonly request_hash: string
  /** Thumbprint of the new phone's key. */
  readonly key_thumbprint: string
}

/** The old phone says no to a rebinding. */
export type RebindingCancel = BindingQuestion & {
  /** Id of the rebinding. */
  readonly rebinding: string
}
