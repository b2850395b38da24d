const two = (value: number): string => String(value).padStart(2, "0")

/** Minutes of the day on the site's clocks, as people here write them. */
export const clockOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}.${two(minutes % 60)}`
