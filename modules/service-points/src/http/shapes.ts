import Type from "typebox"

/** Shapes of the wire that sites and bookings have in common. */
export const closed = { additionalProperties: false } as const
export const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
export const regionCode = Type.String({ pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$" })

const ofEveryYear =
  "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
/** Days that exist: neither 31 April nor 30 February, and 29 February in every fourth year of this century. */
const realDay = `(20[0-9]{2}-${ofEveryYear}|20([02468][048]|[13579][26])-02-29)`
export const day = Type.String({ pattern: `^${realDay}$` })
export const moment = Type.String({
  pattern: `^${realDay}T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,6})?Z$`,
})
/** Text for people: one line, neither empty nor blank, nothing that is not seen. */
export const shownText = (maxLength: number) =>
  Type.String({
    pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*[^\\p{C}\\p{Z}][^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",
    maxLength,
  })
