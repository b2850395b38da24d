/** Completed years on a day; both `YYYY-MM-DD`. Born on 29 February, one grows older on 1 March of common years. */
export const ageOn = (birthDay: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4))
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years
}
