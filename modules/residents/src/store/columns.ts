import { columnNames } from "../domain/layout.ts"

/** The register file's columns as a list for SQL; they bear the same names in the register. */
export const columnList = columnNames.join(", ")

/** The same list with a table's short name before each. */
export const columnListOf = (table: string): string => columnNames.map((name) => `${table}.${name}`).join(", ")

/** Every column set to what staging, as `s`, has. */
export const columnAssignments = columnNames.map((name) => `${name} = s.${name}`).join(", ")
