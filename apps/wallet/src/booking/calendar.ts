/** What a calendar needs to know of an appointment. */
export type Appointment = {
  readonly id: string
  readonly beginsAt: Date
  readonly endsAt: Date
  readonly title: string
  readonly place: string
  readonly note: string
  /** Hours before it begins, and what is said then. */
  readonly alarms: readonly { readonly hoursBefore: number; readonly words: string }[]
}

/** RFC 5545 §3.3.11. */
const text = (words: string): string =>
  words.replace(/\\/g, "\\\\").replace(/;/g, "\\;").replace(/,/g, "\\,").replace(/\r?\n/g, "\\n")

const moment = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

const bytesOf = (character: string): number => new TextEncoder().encode(character).length

/** RFC 5545 §3.1: no line is longer than 75 octets, and none is cut within a character. */
const fold = (line: string): string => {
  let [folded, octets] = ["", 0]
  for (const character of line) {
    const size = bytesOf(character)
    if (octets + size > 74) {
      folded += "\r\n "
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

/** An iCalendar file with reminders: made on this phone, so that nobody else need remind anybody. */
export const calendarFile = (appointment: Appointment, now: Date): string => {
  const { id, beginsAt, endsAt, title, place, note, alarms } = appointment
  const reminders = alarms.flatMap(({ hoursBefore, words }) => [
    ...["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${text(words)}`, `TRIGGER:-PT${hoursBefore}H`, "END:VALARM"],
  ])
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jatidiri//Dompet//ID", "METHOD:PUBLISH", "BEGIN:VEVENT"],
    ...[`UID:${id}@jatidiri`, `DTSTAMP:${moment(now)}`, `DTSTART:${moment(beginsAt)}`, `DTEND:${moment(endsAt)}`],
    ...[`SUMMARY:${text(title)}`, `LOCATION:${text(place)}`, `DESCRIPTION:${text(note)}`, ...reminders],
    ...["END:VEVENT", "END:VCALENDAR"],
  ]
  return `${lines.map(fold).join("\r\n")}\r\n`
}
