import Type from "typebox"
import { voiceTopics } from "../voice-contract.ts"

const closed = { additionalProperties: false } as const
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const regionCode = Type.String({ pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$" })
const words = Type.String({ maxLength: 2000 })
const time = Type.String({ format: "date-time" })

export const voiceBody = Type.Object(
  {
    commandId: uuid,
    regionCode,
    topic: Type.Enum(voiceTopics),
    words,
    /** The place of the figures in Monev, as it stands behind `#` in its address. */
    view: Type.Optional(Type.String({ pattern: "^/[A-Za-z0-9][A-Za-z0-9._/?&=%-]{0,199}$" })),
  },
  closed,
)
export const voiceReply = Type.Object({ voiceId: uuid })
export const voiceParams = Type.Object({ voiceId: uuid })
export const voiceAnswerBody = Type.Object({ commandId: uuid, words }, closed)

export const voice = Type.Object({
  voiceId: uuid,
  regionCode,
  regionName: Type.String(),
  topic: Type.Enum(voiceTopics),
  words: Type.String(),
  view: Type.Optional(Type.String()),
  writtenAt: time,
  answer: Type.Optional(Type.Object({ words: Type.String(), at: time })),
})
