/** A working day at a desk; then the code is asked for again. */
export const sessionSeconds = 12 * 3600

export const expiryOf = (now: Date): Date => new Date(now.getTime() + sessionSeconds * 1000)
