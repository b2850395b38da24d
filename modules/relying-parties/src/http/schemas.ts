import { Type } from "typebox"

const words = Type.Object({ id: Type.String(), en: Type.String() })

/** OpenID4VP 1.0 §7: names, indices, `null` for every element. */
export const claimPath = Type.Array(Type.Union([Type.String(), Type.Integer(), Type.Null()]))

const allowedCredential = Type.Object({
  credential: Type.Union([Type.Literal("ktp"), Type.Literal("kk")]),
  claims: Type.Array(Type.Object({ path: claimPath, required: Type.Boolean(), label: words })),
})

const purpose = Type.Object({
  id: Type.String(),
  name: words,
  justification: Type.String(),
  nikJustification: Type.Optional(Type.String()),
  credentials: Type.Array(allowedCredential),
})

export const desk = Type.Object({
  relyingParty: Type.Object({ id: Type.String(), name: Type.String() }),
  desk: Type.Object({ id: Type.String(), name: Type.String() }),
  purposes: Type.Array(purpose),
})

export const signInBody = Type.Object(
  { deskCode: Type.String({ minLength: 1, maxLength: 64 }) },
  { additionalProperties: false },
)
