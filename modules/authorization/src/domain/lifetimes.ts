/** How long a pre-authorized code may wait for its redemption. */
export const offerSeconds = 900

/** How long an access token lasts: collecting takes seconds, a bad network some minutes. */
export const accessTokenSeconds = 600

/** How far a DPoP proof's `iat` may lie from our clock, either way (RFC 9449 §11.1). */
export const proofSeconds = 60

/** After so many wrong transaction codes a voucher's offers are dead; the officer signs a new one. */
export const mostWrongCodes = 5

/** Counts of wrong codes outlive the offer for as long as a voucher could be redeemed again. */
export const keepOffersDays = 30

export const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000)
