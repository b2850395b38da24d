/** `PP.KK`: an office of a regency or city. */
const regencyCode = /^\d{2}\.\d{2}$/

/**
 * The office by the name of its regency, where the KTP shown tells it: an office of a regency gives its officers no residents
 * of another. Otherwise nothing is guessed.
 */
export const officeName = (code: string, region: unknown): string | undefined =>
  regencyCode.test(code) && typeof region === "string" && region !== "" ? region : undefined
