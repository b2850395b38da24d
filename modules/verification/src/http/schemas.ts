import { Type } from "typebox"

const words = Type.Object({ id: Type.String(), en: Type.String() })
const claimPath = Type.Array(Type.Union([Type.String({ maxLength: 64 }), Type.Integer(), Type.Null()]), { maxItems: 8 })
const credential = Type.Union([Type.Literal("ktp"), Type.Literal("kk")])
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })

export const newSessionBody = Type.Object(
  {
    commandId: uuid,
    /** As purposes are registered; no database takes a zero byte. */
    purposeId: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,63}$" }),
    /** True when the wallet is on the same device as the browser that asks. */
    sameDevice: Type.Boolean(),
    /** Left out: everything that the purpose allows. */
    ask: Type.Optional(
      Type.Array(Type.Object({ credential, path: claimPath }, { additionalProperties: false }), {
        minItems: 1,
        maxItems: 64,
      }),
    ),
  },
  { additionalProperties: false },
)

export const newSession = Type.Object({
  sessionId: Type.String(),
  requestUri: Type.String(),
  /** `openid4vp://…` for any wallet. */
  link: Type.String(),
  /** The same for Dompet, as a web address. */
  walletLink: Type.String(),
  expiresAt: Type.String(),
})

const outcome = Type.Union([Type.Literal("pass"), Type.Literal("doubt"), Type.Literal("fail")])

export const verdict = Type.Object({
  result: Type.Union([Type.Literal("accept"), Type.Literal("reject"), Type.Literal("manual")]),
  reasons: Type.Array(Type.String()),
  checks: Type.Array(
    Type.Object({
      check: Type.String(),
      outcome,
      /** How old the knowledge behind the outcome is. */
      ageSeconds: Type.Optional(Type.Integer()),
    }),
  ),
  /** Shown by the resident, in the order of the credential; none when the result is a reject. */
  claims: Type.Array(Type.Object({ credential, path: claimPath, label: words, value: Type.Unknown() })),
  /** True when an issuer's key was made for the demo. */
  demo: Type.Boolean(),
})

export const sessionView = Type.Object({
  sessionId: Type.String(),
  purposeId: Type.String(),
  sameDevice: Type.Boolean(),
  state: Type.Union([
    Type.Literal("waiting"),
    Type.Literal("fetched"),
    Type.Literal("answered"),
    Type.Literal("declined"),
    Type.Literal("expired"),
  ]),
  expiresAt: Type.String(),
  /** Answers that were not taken while the session was open, and why the last one was not. */
  refused: Type.Optional(Type.Object({ count: Type.Integer(), code: Type.String() })),
  /** The verdict waits for the response code that the resident's browser brings back. */
  finishNeeded: Type.Optional(Type.Boolean()),
  /** The verdict was kept for ten minutes and is gone. */
  erased: Type.Optional(Type.Boolean()),
  verdict: Type.Optional(verdict),
})

export const sessionParams = Type.Object({ id: uuid })

export const finishBody = Type.Object(
  { responseCode: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }) },
  { additionalProperties: false },
)
