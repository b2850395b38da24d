/** A failure that whoever runs the command can mend: its message says what is wrong and what to do, and no stack helps him. */
type Foreseen = Error & { readonly isForeseen: true }

export const foreseen = (words: string, cause?: unknown): Foreseen =>
  Object.assign(new Error(words, { cause }), { isForeseen: true as const })

export const isForeseen = (error: unknown): error is Foreseen =>
  error instanceof Error && "isForeseen" in error && error.isForeseen === true
