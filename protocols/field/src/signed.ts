import {
  accept,
  isOneSpelling,
  type Jws,
  type JwsHeader,
  type JwsLimits,
  type JwsRefusal,
  judge,
  parseJws,
  type Result,
  refuse,
  type Shape,
  type Sign,
  signJws,
} from "@jatidiri/kernel"

/** A signed thing whose form has been judged; its truth has not. */
export type Signed<Payload> = Jws<Payload>
export type ParseRefusal = JwsRefusal

/** One kind of signed thing: its `typ`, its greatest size, who names the key, and what it may say. */
export type Kind<Payload> = JwsLimits & {
  readonly shape: Shape<Payload>
  /** What the shape of single members cannot say. */
  readonly agrees?: (payload: Payload) => boolean
}

const judgePayload = <Payload>(kind: Kind<Payload>, payload: unknown): Result<Payload, "bad-payload"> => {
  const judged = judge(kind.shape, payload)
  if (!judged.ok) return refuse("bad-payload", judged.refusal.because)
  return (kind.agrees?.(judged.value) ?? true) ? judged : refuse("bad-payload", "members disagree")
}

export const parseSigned = <Payload>(kind: Kind<Payload>, text: string): Result<Signed<Payload>, ParseRefusal> => {
  const parsed = parseJws(text, kind)
  if (!parsed.ok) return parsed
  // Hashes of compact forms name requests and tie journals: a second spelling would break an honest officer's chain.
  if (!isOneSpelling(parsed.value.signature)) return refuse("not-compact", "signature spelled twice")
  const payload = judgePayload(kind, parsed.value.payload)
  return payload.ok ? accept({ ...parsed.value, payload: payload.value }) : payload
}

/** Never signs what `parseSigned` would refuse: throws, since only a bug asks for it. */
export const makeSigned = async <Payload extends object>(
  kind: Kind<Payload>,
  parts: { readonly header?: Pick<JwsHeader, "kid" | "x5c">; readonly payload: Payload },
  sign: Sign,
): Promise<string> => {
  const judged = judgePayload(kind, parts.payload)
  if (!judged.ok) throw new Error(`this ${kind.typ} must not be signed: ${judged.refusal.because}`)
  const compact = await signJws({ header: { typ: kind.typ, ...parts.header }, payload: parts.payload }, sign)
  if (compact.length > kind.maxBytes) throw new Error(`this ${kind.typ} is longer than ${kind.maxBytes} bytes`)
  return compact
}
