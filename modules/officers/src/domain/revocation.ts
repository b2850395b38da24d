/** As long as a device may take back what it signed. */
const ownMinutes = 60

/** Whether an officer alone would undo with his own device more than that device could take back. */
export const isTooEarlyForOwn = (from: Date, now: Date): boolean => from.getTime() < now.getTime() - ownMinutes * 60_000
