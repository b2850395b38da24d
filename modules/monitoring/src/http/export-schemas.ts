import Type from "typebox"
import { audiences, exportFormats, exportTables, languages } from "../export-contract.ts"
import { regionParams } from "./schemas.ts"

const closed = { additionalProperties: false } as const
const day = Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })
const few = Type.Optional(Type.String({ pattern: "^[0-9]{1,4}$" }))
const language = Type.Optional(Type.Enum(languages))

export const exportParams = Type.Object({ ...regionParams.properties, table: Type.Enum(exportTables) }, closed)
export const exportQuery = Type.Object(
  {
    format: Type.Enum(exportFormats),
    language,
    per: Type.Optional(day),
    from: Type.Optional(day),
    to: Type.Optional(day),
    days: few,
    teams: few,
  },
  closed,
)
export const reportQuery = Type.Object({ audience: Type.Enum(audiences), language, per: Type.Optional(day) }, closed)
