import type { Static } from "typebox"
import type * as schemas from "./http/schemas.ts"

/** Where the officers room answers. */
export const officerPaths = {
  enrolmentOptions: "/api/officers/enrolments/options",
  enrolments: "/api/officers/enrolments",
  signInOptions: "/api/officers/sign-in/options",
  signIn: "/api/officers/sign-in",
  signOut: "/api/officers/sign-out",
  me: "/api/officers/me",
  mandates: "/api/officers/mandates",
  mandateRevocations: "/api/officers/mandates/revoke",
  deviceRevocations: "/api/officers/devices/revoke",
  assignments: "/api/officers/assignments",
  team: "/api/officers/team",
  devices: "/api/officers/devices",
} as const

/** Holds the session's secret; HttpOnly, so no page ever reads it. */
export const sessionCookie = "jd_officer"

/** Every officer call that changes something carries it; no form of another site can. */
export const changeHeader = { name: "x-jatidiri", value: "1" } as const

/** Everything an officer may be allowed to do; what is not named here nobody may. */
export const powers = [
  "activate",
  "refuse",
  "provisional",
  "revoke",
  "supervise",
  "see-figures",
  "issue-mandates",
  "manage-officers",
] as const
export type Power = (typeof powers)[number]

export const roles = [
  "field-officer",
  "counter-officer",
  "supervisor",
  "head-of-office",
  "administrator",
  "ministry",
] as const
export type Role = (typeof roles)[number]

export const placeKinds = ["service-point", "field-round"] as const
export const servicePointKinds = ["office", "mpp", "district", "village", "mobile"] as const

/** The region of who looks after the whole country: to see its figures, and for nothing else. */
export const nationCode = "nation"

/** Why an officer may not do a thing, here and in every other room. */
export const permissionRefusals = ["not-signed-in", "officer-ended", "power-missing", "outside-region"] as const
export type PermissionRefusal = (typeof permissionRefusals)[number]

export const officerRefusals = [
  ...permissionRefusals,
  "ticket-unknown",
  "ticket-expired",
  "challenge-unknown",
  "challenge-expired",
  "passkey-refused",
  "passkey-unknown",
  "passkey-known",
  "passkey-copied",
  "proof-refused",
  "proof-replayed",
  "no-assignment",
  "device-revoked",
  "device-of-another",
  "command-differs",
  "officer-unknown",
  "place-unknown",
  "service-point-unknown",
  "mandate-unknown",
  "device-unknown",
  /** Of his own device an officer may say so for the last hour; before that his supervisor must. */
  "from-too-early",
] as const
export type OfficerRefusal = (typeof officerRefusals)[number]

export type Officer = Static<typeof schemas.officer>
export type EnrolmentOptionsBody = Static<typeof schemas.enrolmentOptionsBody>
export type EnrolmentBody = Static<typeof schemas.enrolmentBody>
export type SignInBody = Static<typeof schemas.signInBody>
/** `options` is PublicKeyCredentialCreationOptionsJSON or …RequestOptionsJSON of WebAuthn level 3. */
export type EnrolmentOptionsReply = Static<typeof schemas.enrolmentOptionsReply>
export type SignInOptionsReply = Static<typeof schemas.signInOptionsReply>
export type MandateBody = Static<typeof schemas.mandateBody>
/** `mandate` is a compact `officer-mandate+jwt`; `trust` is what GET /.well-known/jatidiri-trust also says. */
export type MandateReply = Static<typeof schemas.mandateReply>
export type MandateRevocationBody = Static<typeof schemas.mandateRevocationBody>
export type DeviceRevocationBody = Static<typeof schemas.deviceRevocationBody>
export type AssignmentBody = Static<typeof schemas.assignmentBody>
/** Officers whom the caller may put into the team of a round, by name. */
export type TeamReply = Static<typeof schemas.teamReply>
/** The latest registered first; `lastMandate` is the one that runs or ran last on it. */
export type DevicesReply = Static<typeof schemas.devicesReply>
export type AssignmentReply = Static<typeof schemas.assignmentReply>
