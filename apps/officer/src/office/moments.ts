const two = (value: number): string => String(value).padStart(2, "0")

/** As inputs of a day and a time hold them, on the clock of this device. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
export const timeOf = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`

/** On the clock of this device; nothing for what is no time. */
export const momentOf = (day: string, time: string): Date | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day.trim()) ?? []
  const [, hours, minutes] = /^(\d\d?)[:.](\d\d)$/.exec(time.trim()) ?? []
  if (date === undefined || minutes === undefined) return undefined
  const at = new Date(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes))
  const isReal = at.getDate() === Number(date) && at.getHours() === Number(hours)
  return isReal ? at : undefined
}
