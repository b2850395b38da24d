import { parseSdJwt } from "@jatidiri/credentials"
import { parseBase64url, parseUtf8 } from "@jatidiri/kernel"
import type { GlanceRefusal } from "./look.ts"

/** When the phone says that it bound what it shows; judged by the signature, read here only for what to say. */
export const boundAtIn = (presentation: string): number | undefined => {
  const parsed = parseSdJwt(presentation)
  const [, payload = ""] = (parsed.ok ? (parsed.value.keyBindingJwt ?? "") : "").split(".")
  const bytes = parseBase64url(payload)
  const text = bytes && parseUtf8(bytes)
  try {
    const iat: unknown = text === undefined ? undefined : Reflect.get(JSON.parse(text), "iat")
    return typeof iat === "number" ? iat : undefined
  } catch {
    return undefined
  }
}

const refusals: Readonly<Record<string, GlanceRefusal>> = {
  untrusted: "not-trusted",
  expired: "expired",
  "not-yet-valid": "clocks-differ",
  "wrong-signature": "wrong-signature",
  "key-binding-wrong-signature": "wrong-signature",
  "wrong-sd-hash": "wrong-signature",
  "duplicate-digest": "wrong-signature",
  "unused-disclosure": "wrong-signature",
  "claim-collision": "wrong-signature",
  "wrong-vct": "other-code",
  "wrong-nonce": "other-code",
  "wrong-audience": "other-code",
  "key-binding-missing": "other-code",
  revoked: "revoked",
  suspended: "suspended",
}

/** Too old may be a picture carried away; from the future can only be a clock. */
export const refusalOf = (code: string, boundAt: number | undefined, nowSeconds: number): GlanceRefusal => {
  if (code === "key-binding-stale") return (boundAt ?? 0) > nowSeconds ? "clocks-differ" : "stale"
  return refusals[code] ?? "unreadable"
}
