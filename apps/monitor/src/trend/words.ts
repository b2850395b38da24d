import type { Texts } from "@jatidiri/web"

type TrendWords = {
  readonly unit: string
  readonly units: Readonly<Record<"day" | "week" | "month", string>>
  readonly neededUnits: Readonly<Record<"day" | "week" | "month", string>>
  readonly needed: (count: string, unit: string) => string
  readonly neededFar: string
  readonly neededShown: string
  readonly daysOff: (until: string) => string
  readonly cumulative: string
  readonly cumulativeSummary: (first: string, from: string, last: string, to: string) => string
  readonly target: (count: string) => string
  readonly noTarget: string
  readonly byChannel: string
  readonly channelSummary: (count: string) => string
  readonly counted: string
}

export const trendWords: Texts<TrendWords> = {
  id: {
    unit: "Satuan",
    units: { day: "hari", week: "minggu", month: "bulan" },
    neededUnits: { day: "hari kerja", week: "minggu", month: "bulan" },
    needed: (count, unit) => `Supaya target tercapai pada waktunya perlu ${count} orang per ${unit}`,
    neededFar: "jauh di atas semua bilah, jadi tidak digambar",
    neededShown: "garis putus-putus",
    daysOff: (until) =>
      `Latar abu-abu: Sabtu dan Minggu; latar kuning: hari libur dan cuti bersama (diketahui sampai ${until}).`,
    cumulative: "Jumlah yang sudah diaktivasi",
    cumulativeSummary: (first, from, last, to) => `Dari ${first} orang pada ${from} menjadi ${last} orang pada ${to}.`,
    target: (count) => `Garis putus-putus: target ${count} orang.`,
    noTarget: "Belum ada target.",
    byChannel: "Tiap saluran, dengan skala yang sama",
    channelSummary: (count) => `${count} orang`,
    counted: "Orang yang diaktivasi pertama kali, menurut domisili dan hari perbuatannya.",
  },
  en: {
    unit: "Per",
    units: { day: "day", week: "week", month: "month" },
    neededUnits: { day: "working day", week: "week", month: "month" },
    needed: (count, unit) => `To reach the target in time, ${count} people a ${unit} are needed`,
    neededFar: "far above every bar, so not drawn",
    neededShown: "the dashed line",
    daysOff: (until) =>
      `Grey ground: Saturdays and Sundays; yellow ground: holidays and collective leave (known until ${until}).`,
    cumulative: "Activated in all",
    cumulativeSummary: (first, from, last, to) => `From ${first} people on ${from} to ${last} people on ${to}.`,
    target: (count) => `Dashed line: the target of ${count} people.`,
    noTarget: "No target yet.",
    byChannel: "Each channel, on one scale",
    channelSummary: (count) => `${count} people`,
    counted: "People activated for the first time, by domicile and by the day of the act.",
  },
}
