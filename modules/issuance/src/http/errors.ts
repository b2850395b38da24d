import type { Reply } from "@jatidiri/http"
import type { Refusal } from "@jatidiri/kernel"
import type { CollectRefusal } from "../actions/collect-credentials.ts"
import type { NotificationRefusal } from "../actions/record-notification.ts"

type Code = CollectRefusal | NotificationRefusal

const noStore = { "cache-control": "no-store" }

/** RFC 9449 §7.1: who is not let in is told by the header, and which proof would do. */
const challenge = (code: Code): Reply => ({
  status: 401,
  headers: { ...noStore, "www-authenticate": `DPoP error="${code}", algs="ES256"` },
  body: { error: code },
})

/** The standard's own code and nothing of the input (OpenID4VCI 1.0 §8.3.1.2, §11.3). */
export const errorReply = ({ code }: Refusal<Code>): Reply =>
  code === "invalid_token" || code === "invalid_dpop_proof"
    ? challenge(code)
    : { status: 400, headers: noStore, body: { error: code } }
