/** A closed "no": a code from the action's own list, never personal data. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  /** For the log only: says which check failed; never a NIK, a name, a key or the input itself. */
  readonly because?: string
  /** Set when what was written before the refusal must stay, such as a counted wrong attempt. */
  readonly kept?: true
}

export type Accepted<Value> = { readonly ok: true; readonly value: Value }
export type Refused<Code extends string = string> = { readonly ok: false; readonly refusal: Refusal<Code> }

/** What an action gives back: a value, or one refusal of a closed list. Bugs and broken machinery are thrown instead. */
export type Result<Value, Code extends string = string> = Accepted<Value> | Refused<Code>

export const accept = <Value>(value: Value): Accepted<Value> => ({ ok: true, value })

export const refuse = <Code extends string>(code: Code, because?: string): Refused<Code> => ({
  ok: false,
  refusal: because === undefined ? { code } : { code, because },
})

/** A refusal that keeps what its transaction has written, for counters of wrong attempts. */
export const refuseAndKeep = <Code extends string>(code: Code, because?: string): Refused<Code> => ({
  ok: false,
  refusal: because === undefined ? { code, kept: true } : { code, because, kept: true },
})
