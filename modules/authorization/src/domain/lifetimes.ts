/** How long a pre-authorized code may wait for its redemption. */
export const offerSeconds = 900

/** How long an access token lasts: collecting takes seconds, a bad network some minutes. */
export const accessTokenSeconds = 600

/** How far a DPoP proof's `iat` may lie from our clock, either way (RFC 9449 §11.1). */
export const proofSeconds = 60

/** After so many wrong transaction codes a voucher's offers are dead; the officer signs a new one. */
export const mostWrongCodes = 5

/** Offers are kept so long for questions about them; those with wrong codes for good, since their count goes over to every later one. */
export const keepOffersDays = 30

export const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)
