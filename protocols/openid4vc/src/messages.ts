import { accept, judge, parseStrictJson, type Result, refuse, type Shape } from "@jatidiri/kernel"

/** JSON text of at most `max` UTF-16 units that fits the shape, or the refusal of the caller's own list. */
export const parseMessage = <Value, Code extends string>(
  json: string,
  expected: { readonly shape: Shape<Value>; readonly max: number; readonly refusal: Code },
): Result<Value, Code> => {
  if (json.length > expected.max) return refuse(expected.refusal, "too large")
  return judgeMessage(parseStrictJson(json), expected)
}

export const judgeMessage = <Value, Code extends string>(
  input: unknown,
  { shape, refusal }: { readonly shape: Shape<Value>; readonly refusal: Code },
): Result<Value, Code> => {
  const judged = judge(shape, input)
  return judged.ok ? accept(judged.value) : refuse(refusal, judged.refusal.because)
}

/** The parameters of a link's query, each at most once; nothing when one comes twice or there is no query. */
export const parseQuery = (link: string): ReadonlyMap<string, string> | undefined => {
  const at = link.indexOf("?")
  if (at < 0 || link.length > 20_000) return undefined
  const found = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(link.slice(at + 1))) {
    if (found.has(name)) return undefined
    found.set(name, value)
  }
  return found
}
