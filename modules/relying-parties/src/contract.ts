import type { Static } from "typebox"
import type * as schemas from "./http/schemas.ts"

/** Where the relying parties' room answers. */
export const relyingPartyPaths = {
  signIn: "/api/relying-parties/sign-in",
  signOut: "/api/relying-parties/sign-out",
  me: "/api/relying-parties/me",
} as const

/** Holds the desk session's secret; HttpOnly, so no page ever reads it. */
export const deskCookie = "jd_desk"

/** Every desk call that changes something carries it; no form of another site can. */
export const changeHeader = { name: "x-jatidiri", value: "1" } as const

export const credentialKinds = ["ktp", "kk"] as const
export type CredentialKind = (typeof credentialKinds)[number]

/** Why a desk may not do a thing, here and in verification. */
export const deskRefusals = ["not-signed-in", "header-missing", "code-unknown"] as const
export type DeskRefusal = (typeof deskRefusals)[number]

/** Who is signed in at this browser, and what may be asked. */
export type Desk = Static<typeof schemas.desk>
export type DeskPurpose = Desk["purposes"][number]
export type SignInBody = Static<typeof schemas.signInBody>
