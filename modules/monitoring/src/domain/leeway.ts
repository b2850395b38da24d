/** Clocks of our processes differ by less: so long after its end nothing more becomes known on a day. */
export const leewayMilliseconds = 300_000
