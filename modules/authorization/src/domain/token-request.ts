import { accept, type Result, refuse } from "@jatidiri/kernel"

export type TokenRequest = { readonly code: string; readonly txCode: string | undefined }

/** 256 bits as base64url: anything else was never given out. */
const codeShape = /^[A-Za-z0-9_-]{43}$/
/** Printable ASCII: PostgreSQL holds no zero byte, and no code of ours has more than digits. */
const txCodeShape = /^[\x20-\x7e]{0,64}$/

/** Judges the shape of a pre-authorized token request (OpenID4VCI 1.0 §6.1). */
export const parseTokenRequest = (
  params: Readonly<Record<string, unknown>>,
): Result<TokenRequest, "invalid_request" | "invalid_grant"> => {
  const code = params["pre-authorized_code"]
  const txCode = params["tx_code"]
  if (typeof code !== "string") return refuse("invalid_request", "no pre-authorized code")
  if (txCode !== undefined && (typeof txCode !== "string" || !txCodeShape.test(txCode))) {
    return refuse("invalid_request", "transaction code of the wrong shape")
  }
  if (!codeShape.test(code)) return refuse("invalid_grant", "a code of a shape we never give")
  return accept({ code, txCode })
}
