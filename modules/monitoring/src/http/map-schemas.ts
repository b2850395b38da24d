import { regionLevels } from "@jatidiri/kernel"
import Type from "typebox"
import { asOf, child, daysQuery, regionParams } from "./schemas.ts"

const closed = { additionalProperties: false } as const

export const outlineParams = Type.Object({ code: regionParams.properties.code }, closed)
export const outlineQuery = Type.Object({ level: Type.Optional(Type.Enum(regionLevels)) }, closed)

export const calendarQuery = Type.Object({ from: daysQuery.properties.from, to: daysQuery.properties.to }, closed)
export const calendar = Type.Object({
  from: Type.String(),
  to: Type.String(),
  holidays: Type.Array(Type.String()),
  knownUntil: Type.String(),
})

export const regencies = Type.Object({ asOf, regencies: Type.Array(child) })

/** `path` is an SVG path in whole units of a drawing `width` by `height`; `x`, `y` the middle of the region. */
export const outlines = Type.Object({
  code: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  source: Type.String(),
  shapes: Type.Array(Type.Object({ code: Type.String(), path: Type.String(), x: Type.Number(), y: Type.Number() })),
})
