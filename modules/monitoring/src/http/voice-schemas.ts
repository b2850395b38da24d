import Type from "typebox"
import { regionName } from "./schemas.ts"

const closed = { additionalProperties: false } as const
const day = Type.Optional(Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" }))

export const voicesQuery = Type.Object(
  {
    region: Type.Optional(Type.String({ pattern: "^(nation|[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?)$" })),
    offset: Type.Optional(Type.String({ pattern: "^[0-9]{1,6}$" })),
  },
  closed,
)

const voice = Type.Object({
  voiceId: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  topic: Type.String(),
  words: Type.String(),
  view: Type.Optional(Type.String()),
  writtenAt: Type.String(),
  answer: Type.Optional(Type.Object({ words: Type.String(), at: Type.String() })),
})

export const voicesPage = Type.Object({
  voices: Type.Array(voice),
  counts: Type.Array(
    Type.Object({
      regionCode: Type.String(),
      name: Type.String(),
      open: Type.Integer(),
      answered: Type.Integer(),
      openOverWeek: Type.Integer(),
      openOverMonth: Type.Integer(),
    }),
  ),
  next: Type.Optional(Type.Integer()),
})

export const requestsQuery = Type.Object({ from: day, to: day }, closed)

/** `open` and `overdue` are of now, whenever it was asked; `answered` and `onTime` of what was asked in the period. */
const sums = {
  open: Type.Integer(),
  overdue: Type.Integer(),
  answered: Type.Integer(),
  onTime: Type.Integer(),
}

export const requestsSeen = Type.Object({
  region: regionName,
  from: Type.String(),
  to: Type.String(),
  ...sums,
  kinds: Type.Array(Type.Object({ kind: Type.String(), ...sums })),
  parts: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), ...sums })),
})
