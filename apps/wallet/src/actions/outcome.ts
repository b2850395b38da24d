import type { Answer } from "@jatidiri/web"

/** Why something did not work, told apart because each asks something else of the person. */
export type Trouble =
  | { readonly kind: "offline" }
  | { readonly kind: "broken" }
  /** This phone could not keep something, or not fetch a part of the app. */
  | { readonly kind: "full" }
  | { readonly kind: "failed" }
  /** Both texts as the server worded them, or nothing: then the code has words of ours. */
  | { readonly kind: "refused"; readonly code: string; readonly id?: string; readonly en?: string }

/** Nobody else can mend it: it is said even where silence is the expected state. */
export const isOwn = (trouble: Trouble | undefined): boolean => trouble?.kind === "full" || trouble?.kind === "failed"

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly trouble: Trouble }

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })

/** A refusal that this phone itself gives, by a code of `words/troubles.ts`. */
export const no = (code: string): { readonly ok: false; readonly trouble: Trouble } => ({
  ok: false,
  trouble: { kind: "refused", code },
})

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === "QuotaExceededError"

/** Work that writes or fetches code: what this phone cannot do is said to the person, as what the office refuses is. */
export const caught = async <Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  try {
    return await work()
  } catch (error) {
    return { ok: false, trouble: { kind: isFull(error) ? "full" : "failed" } }
  }
}

/** The same refusal under a code of ours, where the office's words would speak of another screen. */
export const renamed = <Value>(
  answer: Outcome<Value>,
  codes: Readonly<Record<string, string | undefined>>,
): Outcome<Value> => {
  const code = !answer.ok && answer.trouble.kind === "refused" ? codes[answer.trouble.code] : undefined
  return code === undefined ? answer : no(code)
}

/** Problem documents carry Indonesian in `detail`, English in `title`. */
export const outcomeOf = <Value>(answer: Answer<Value>): Outcome<Value> => {
  if (answer.kind === "ok") return done(answer.value)
  if (answer.kind !== "refused") return { ok: false, trouble: { kind: answer.kind } }
  const { code, detail, title } = answer.problem
  const words = detail === "" || detail === title ? {} : { id: detail, en: title }
  return { ok: false, trouble: { kind: "refused", code, ...words } }
}
