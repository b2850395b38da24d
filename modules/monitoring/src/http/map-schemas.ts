import { regionLevels } from "@jatidiri/kernel"
import Type from "typebox"
import { regionParams } from "./schemas.ts"

const closed = { additionalProperties: false } as const

export const outlineParams = Type.Object({ code: regionParams.properties.code }, closed)
export const outlineQuery = Type.Object({ level: Type.Optional(Type.Enum(regionLevels)) }, closed)

/** `path` is an SVG path in whole units of a drawing `width` by `height`; `x`, `y` the middle of the region. */
export const outlines = Type.Object({
  code: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  source: Type.String(),
  shapes: Type.Array(Type.Object({ code: Type.String(), path: Type.String(), x: Type.Number(), y: Type.Number() })),
})
