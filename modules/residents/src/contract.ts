/** Closed lists and code tables that an app may show; the register has no wire of its own. */
export * from "./domain/codes.ts"
export { type Occupation, occupations } from "./domain/occupations.ts"
export type { Address, FamilyCard, FamilyMember, Person, Resident } from "./domain/resident.ts"
