import { type Call, type Route, route } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { CredentialReply } from "@jatidiri/openid4vc"
import type { CollectCommand, CollectRefusal } from "../actions/collect-credentials.ts"
import type { NotificationRefusal } from "../actions/record-notification.ts"
import { issuancePaths } from "../contract.ts"
import { errorReply } from "./errors.ts"

type Actions = {
  makeNonce(): string
  collect(command: CollectCommand): Promise<Result<CredentialReply, CollectRefusal>>
  notify(command: CollectCommand): Promise<Result<void, NotificationRefusal>>
}

const noStore = { "cache-control": "no-store" }
/** Ten proofs with room to spare. */
const maxCredentialBytes = 32 * 1024
const maxNotificationBytes = 4 * 1024

const commandOf = ({ headers, body }: Call): CollectCommand => ({
  authorization: headers["authorization"],
  dpop: headers["dpop"],
  body,
})

/** The endpoints of OpenID4VCI 1.0 §7, §8 and §11. Bodies are judged by the protocol, so that its codes are given. */
export const credentialRoutes = ({ makeNonce, collect, notify }: Actions): Route[] => [
  route({
    method: "POST",
    path: issuancePaths.nonce,
    summary: "A fresh nonce for the proofs of one credential request (OpenID4VCI 1.0 §7)",
    crossOrigin: true,
    handle: () => ({ headers: noStore, body: { c_nonce: makeNonce() } }),
  }),
  route({
    method: "POST",
    path: issuancePaths.credential,
    summary: "Collect up to ten credentials of one configuration (OpenID4VCI 1.0 §8)",
    crossOrigin: true,
    maxBodyBytes: maxCredentialBytes,
    handle: async (call) => {
      const done = await collect(commandOf(call))
      return done.ok ? { headers: noStore, body: done.value } : errorReply(done.refusal)
    },
  }),
  route({
    method: "POST",
    path: issuancePaths.notification,
    summary: "Say what became of delivered credentials (OpenID4VCI 1.0 §11)",
    crossOrigin: true,
    maxBodyBytes: maxNotificationBytes,
    handle: async (call) => {
      const done = await notify(commandOf(call))
      return done.ok ? { status: 204 } : errorReply(done.refusal)
    },
  }),
]
