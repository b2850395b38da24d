import type { Texts } from "@jatidiri/web"

type ServiceWords = {
  readonly here: string
  readonly hereSays: (from: string, to: string) => string
  readonly residents: string
  readonly residentsSay: string
  readonly yield: string
  readonly yieldSays: string
  readonly channels: string
  readonly parts: string
  readonly places: string
  readonly channel: string
  readonly part: string
  readonly place: string
  readonly activated: string
  readonly met: string
  readonly refused: string
  readonly officerHours: string
  readonly perHour: string
  readonly teamDays: string
  readonly perTeamDay: string
  readonly field: string
  readonly unnamed: (id: string) => string
  readonly nothing: string
  readonly byOffice: string
  readonly perOffice: string
  readonly counted: string
}

export const serviceWords: Texts<ServiceWords> = {
  id: {
    here: "Diaktifkan di sini",
    hereSays: (from, to) => `oleh kantor di wilayah ini, ${from} – ${to}`,
    residents: "Warga wilayah ini",
    residentsSay: "diaktifkan pada hari-hari itu, di kantor mana pun",
    yield: "Hasil per jam petugas",
    yieldSays: "aktivasi tiap jam kerja seorang petugas",
    channels: "Loket dan jemput bola",
    parts: "Menurut kantor",
    places: "Tempat dengan aktivasi terbanyak",
    channel: "Saluran",
    part: "Wilayah",
    place: "Tempat",
    activated: "Aktivasi",
    met: "Pertama kali ditemui",
    refused: "Ditolak",
    officerHours: "Jam petugas",
    perHour: "Per jam petugas",
    teamDays: "Hari regu",
    perTeamDay: "Per hari regu",
    field: "Jemput bola",
    unnamed: (id) => `tempat ${id}`,
    nothing: "Tidak ada pelayanan pada hari-hari ini.",
    byOffice: "Pelayanan dihitung menurut kantor kabupaten atau kota. Bukalah wilayah yang lebih luas.",
    perOffice: "Tempat dibandingkan di halaman kabupaten atau kota.",
    counted:
      "Jam petugas: jam kalender dengan sedikitnya satu tanda tangan petugas di tempat itu. Hari regu: hari jemput bola dengan sedikitnya satu catatan. Menurut hari kejadian, sejauh diketahui sekarang.",
  },
  en: {
    here: "Activated here",
    hereSays: (from, to) => `by offices of this region, ${from} – ${to}`,
    residents: "Residents of this region",
    residentsSay: "activated on those days, at whichever office",
    yield: "Yield per officer-hour",
    yieldSays: "activations in each hour of one officer",
    channels: "Counters and field rounds",
    parts: "By office",
    places: "Places with most activations",
    channel: "Channel",
    part: "Region",
    place: "Place",
    activated: "Activations",
    met: "Met for the first time",
    refused: "Refused",
    officerHours: "Officer-hours",
    perHour: "Per officer-hour",
    teamDays: "Team-days",
    perTeamDay: "Per team-day",
    field: "Field rounds",
    unnamed: (id) => `place ${id}`,
    nothing: "Nobody was served on these days.",
    byOffice: "Service is counted by the offices of regencies and cities. Open a larger region.",
    perOffice: "Places are compared on the page of a regency or city.",
    counted:
      "Officer-hour: an hour of the clock with at least one signature of an officer at the place. Team-day: a day of a field round with at least one entry. By the day of the act, as far as it is known now.",
  },
}
