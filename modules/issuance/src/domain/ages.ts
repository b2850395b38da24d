/** Completed years on a day; both `YYYY-MM-DD`. Born on 29 February, one grows older on 1 March of common years. */
export const ageOn = (birthDay: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}

const jakartaMilliseconds = 7 * 3_600_000

/** The calendar day in Asia/Jakarta (UTC+7, without summer time). */
export const dayInJakarta = (now: Date): string =>
  new Date(now.getTime() + jakartaMilliseconds).toISOString().slice(0, 10)
