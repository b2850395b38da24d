import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { calendarFile } from "./calendar.ts"

const now = new Date("2026-11-22T03:00:00Z")
const appointment = {
  ...{ id: "a1", beginsAt: new Date("2026-11-23T00:30:00Z"), endsAt: new Date("2026-11-23T01:00:00Z") },
  ...{ title: "Ambil KTP digital", place: "Kantor Contoh, Jl. Uji 1; lantai 2", note: "Kode 7K2M-4QXB" },
  alarms: [
    { hoursBefore: 24, words: "Besok" },
    { hoursBefore: 2, words: "Dua jam lagi" },
  ],
}
const unfold = (file: string): string[] => file.replace(/\r\n /g, "").split("\r\n")

describe("the calendar file of an appointment", () => {
  it("says when and where, and reminds a day and two hours before", () => {
    const lines = unfold(calendarFile(appointment, now))
    expect(lines).toContain("DTSTART:20261123T003000Z")
    expect(lines).toContain("DTEND:20261123T010000Z")
    expect(lines).toContain("LOCATION:Kantor Contoh\\, Jl. Uji 1\\; lantai 2")
    expect(lines.filter((line) => line.startsWith("TRIGGER:"))).toEqual(["TRIGGER:-PT24H", "TRIGGER:-PT2H"])
  })

  it("has no line longer than 75 octets, and whatever its words are they stay one line of their own", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (note) => {
        const file = calendarFile({ ...appointment, note }, now)
        for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        const known =
          /^(BEGIN|END|VERSION|PRODID|METHOD|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION|ACTION|TRIGGER):/
        if (!/[\r\u2028\u2029\u0085]/.test(note))
          for (const line of unfold(file).slice(0, -1)) expect(line).toMatch(known)
      }),
    )
  })
})
