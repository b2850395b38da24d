/** OpenID4VP 1.0 §5.10: a wallet that sent a nonce of its own gets it back signed, or somebody replays a request. */
export const hasWalletNonce = (subject: {
  readonly signed: { readonly payload: { readonly wallet_nonce?: string } }
  readonly walletNonce?: string
}): boolean => subject.walletNonce === undefined || subject.signed.payload.wallet_nonce === subject.walletNonce
