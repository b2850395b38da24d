import * as codes from "./codes.ts"
import { occupations } from "./occupations.ts"

/** What a field of the register file may hold. */
export type FieldKind =
  | { readonly is: "nik" | "kk-number" | "village" | "day" | "photo" }
  | { readonly is: "code"; readonly last: number }
  | { readonly is: "word"; readonly words: readonly string[] }
  | { readonly is: "digits"; readonly min: number; readonly max: number }
  | { readonly is: "text"; readonly maxBytes: number }
export type Column = { readonly name: string; readonly kind: FieldKind; readonly required: boolean }

const must = (name: string, kind: FieldKind): Column => ({ name, kind, required: true })
const may = (name: string, kind: FieldKind): Column => ({ name, kind, required: false })
const codeOf = (table: readonly string[]): FieldKind => ({ is: "code", last: table.length })
const oneOf = (words: readonly string[]): FieldKind => ({ is: "word", words })
const text = (maxBytes: number): FieldKind => ({ is: "text", maxBytes })
const day: FieldKind = { is: "day" }

/** The register file: these columns in this order, under these names. README.md explains each. */
export const columns = [
  must("nik", { is: "nik" }),
  must("kk_number", { is: "kk-number" }),
  must("name", text(240)),
  must("birth_place", text(120)),
  must("birth_day", day),
  must("sex", codeOf(codes.sexes)),
  must("blood_group", codeOf(codes.bloodGroups)),
  must("religion", codeOf(codes.religions)),
  must("marital_status", codeOf(codes.maritalStatuses)),
  may("marriage_day", day),
  must("family_relation", codeOf(codes.familyRelations)),
  must("education", codeOf(codes.educations)),
  must("occupation", codeOf(occupations)),
  must("nationality", codeOf(codes.nationalities)),
  may("passport_number", text(32)),
  may("stay_permit_number", text(32)),
  may("father_name", text(240)),
  may("mother_name", text(240)),
  must("address", text(400)),
  must("rt", { is: "digits", min: 3, max: 3 }),
  must("rw", { is: "digits", min: 3, max: 3 }),
  must("region_code", { is: "village" }),
  may("postal_code", { is: "digits", min: 5, max: 5 }),
  must("disability", codeOf(codes.disabilities)),
  must("recording_status", oneOf(codes.recordingStatuses)),
  must("card_status", oneOf(codes.cardStatuses)),
  may("card_issue_place", text(120)),
  may("card_issue_day", day),
  may("card_valid_until", day),
  may("kk_issue_day", day),
  must("cohort", oneOf(codes.cohorts)),
  may("agency", text(240)),
  may("photo", { is: "photo" }),
  must("register_status", oneOf(codes.registerStatuses)),
  may("register_status_day", day),
] as const satisfies readonly Column[]

export const columnNames: readonly string[] = columns.map((column) => column.name)

/** The first line of every register file. */
export const headerLine = columnNames.join(",")

/** Longer lines are no residents; they are skipped without being held in memory. */
export const maxLineBytes = 16_384
