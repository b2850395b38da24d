import Type from "typebox"
import { base, regionName, regionParams, target } from "./schemas.ts"

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

export const publicParams = Type.Object({ code: regionParams.properties.code }, { additionalProperties: false })

/** `atLeast`: the sum of the tens of its districts. `hidden`: districts of under ten people, of which nothing is told. */
const told = {
  atLeast: Type.Integer(),
  ofBase: orNull(Type.Number()),
  hidden: Type.Integer(),
  districts: Type.Integer(),
}

export const publicPart = Type.Object({
  code: Type.String(),
  name: Type.String(),
  base: orNull(Type.Number()),
  ...told,
})

/** `day`: the Sunday that is told of; `next`: the Monday on which the next one is. */
export const publicFigures = Type.Object({
  /** Invented people in an invented town. */
  demo: Type.Boolean(),
  region: regionName,
  path: Type.Array(regionName),
  day: Type.String(),
  next: Type.String(),
  base: orNull(base),
  target: orNull(target),
  ...told,
  ofTarget: orNull(Type.Number()),
  weeks: Type.Array(Type.Object({ day: Type.String(), atLeast: Type.Integer() })),
  parts: Type.Array(publicPart),
})
