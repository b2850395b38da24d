import type { ExportTable } from "../../export-contract.ts"
import { figureTables } from "./figure-tables.ts"
import { officeTables } from "./office-tables.ts"
import type { Exporter } from "./table.ts"
import { viewTables } from "./view-tables.ts"

/** A view joins with its name in the contract, how its rows are read, and its columns; one that is missing does not compile. */
export const exporters: Readonly<Record<ExportTable, Exporter>> = { ...figureTables, ...viewTables, ...officeTables }
