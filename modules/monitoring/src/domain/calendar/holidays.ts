import { type Day, dayNumber } from "@jatidiri/kernel"

/** One year's days off, by the decree that names them. */
export type HolidayYear = {
  readonly year: number
  readonly source: string
  readonly national: readonly string[]
  readonly collectiveLeave: readonly string[]
}

const threeMinisters =
  "SKB Menteri Agama, Menteri Ketenagakerjaan, Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"

/**
 * National holidays and collective leave days. A year that is not here was not known when this was written: then Monday
 * to Friday are working days and the answer says until when holidays are known. A new decree is a new entry.
 */
export const holidayYears: readonly HolidayYear[] = [
  {
    year: 2024,
    source: `${threeMinisters}, Nomor 855, 3 dan 4 Tahun 2023; hari pemungutan suara: Keppres 10 dan 33 Tahun 2024`,
    national: [
      ...["01-01", "02-08", "02-10", "02-14", "03-11", "03-29", "03-31", "04-10", "04-11", "05-01", "05-09", "05-23"],
      ...["06-01", "06-17", "07-07", "08-17", "09-16", "11-27", "12-25"],
    ],
    collectiveLeave: [...["02-09", "03-12", "04-08", "04-09", "04-12", "04-15", "05-10", "05-24", "06-18", "12-26"]],
  },
  {
    year: 2025,
    source: `${threeMinisters}, Nomor 1017, 2 dan 2 Tahun 2024; 18 Agustus: perubahannya Nomor 933, 1 dan 3 Tahun 2025`,
    national: [
      ...["01-01", "01-27", "01-29", "03-29", "03-31", "04-01", "04-18", "04-20", "05-01", "05-12", "05-29", "06-01"],
      ...["06-06", "06-27", "08-17", "09-05", "12-25"],
    ],
    collectiveLeave: [
      ...["01-28", "03-28", "04-02", "04-03", "04-04", "04-07", "05-13", "05-30", "06-09", "08-18", "12-26"],
    ],
  },
  {
    year: 2026,
    source: `${threeMinisters}, Nomor 1497, 2 dan 5 Tahun 2025`,
    national: [
      ...["01-01", "01-16", "02-17", "03-19", "03-21", "03-22", "04-03", "04-05", "05-01", "05-14", "05-27", "05-31"],
      ...["06-01", "06-16", "08-17", "08-25", "12-25"],
    ],
    collectiveLeave: ["02-16", "03-18", "03-20", "03-23", "03-24", "05-15", "05-28", "12-24"],
  },
]

const daysOff = holidayYears.flatMap(({ year, national, collectiveLeave }) =>
  [...national, ...collectiveLeave].map((monthAndDay) => dayNumber(`${year}-${monthAndDay}` as Day)),
)
const firstDayOff = Math.min(...daysOff)

/** From the first day off on a 1 for each: calendars of decades are walked through for one answer. */
const marks = new Uint8Array(Math.max(...daysOff) - firstDayOff + 1)
for (const number of daysOff) marks[number - firstDayOff] = 1

export const isHolidayNumber = (number: number): boolean => marks[number - firstDayOff] === 1

export const isHoliday = (day: Day): boolean => isHolidayNumber(dayNumber(day))

/** The last day of the last year whose holidays are known. */
export const holidaysKnownUntil = `${Math.max(...holidayYears.map(({ year }) => year))}-12-31` as Day
