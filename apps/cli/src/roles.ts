import type { Power, Role } from "@jatidiri/officers"

/** What each role may do when it is given at the command line. */
export const powersOf: Readonly<Record<Role, readonly Power[]>> = {
  "head-of-office": ["see-figures", "supervise", "issue-mandates", "revoke"],
  supervisor: ["see-figures", "supervise", "revoke"],
  "counter-officer": ["activate", "refuse", "provisional", "revoke"],
  "field-officer": ["activate", "refuse", "provisional"],
  administrator: ["manage-officers"],
  ministry: ["see-figures"],
}

const isRole = (text: string): text is Role => Object.hasOwn(powersOf, text)

export const findRole = (text: string | undefined): Role | undefined =>
  text !== undefined && isRole(text) ? text : undefined

/** What a mandate can carry out to the field: who has none of these meets no resident. */
const mandatePowers = ["activate", "refuse", "provisional"] as const

export const mandatePowersOf = (role: Role): (typeof mandatePowers)[number][] =>
  mandatePowers.filter((power) => powersOf[role].includes(power))
