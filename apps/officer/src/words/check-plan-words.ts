import type { Texts } from "@jatidiri/web"

type CheckWords = {
  readonly title: string
  readonly notYet: string
  readonly looking: string
  readonly free: string
  readonly rounds: (count: string) => string
  readonly skipped: (days: string) => string
  readonly more: (count: string) => string
  readonly span: (from: string, until: string) => string
  readonly busy: string
  readonly busyNext: string
  readonly counters: string
  readonly leave: string
  readonly invited: (count: string) => string
  readonly nobody: string
  readonly tooMany: string
  readonly leftOut: (active: string, notEligible: string) => string
  readonly notLookedAt: string
  readonly notInRegister: (count: string) => string
}

/** What the office says of a plan before it is saved. */
export const checkWords: Texts<CheckWords> = {
  id: {
    title: "Sebelum disimpan",
    notYet: "Isi wilayah dan waktunya; pusat lalu memeriksa bentrok dan jumlah yang diundang.",
    looking: "Pusat memeriksa …",
    free: "Tidak ada bentrok.",
    rounds: (count) => `${count} tugas:`,
    skipped: (days) => `Dilewati: ${days}`,
    more: (count) => `dan ${count} lagi`,
    span: (from, until) => `${from} sampai ${until}`,
    busy: "Bentrok",
    busyNext: "Pilih petugas, alat, atau waktu lain. Pusat menolak rencana yang bentrok.",
    counters: "Berjaga di loket pada waktu itu",
    leave: "Loketnya boleh ditinggalkan",
    invited: (count) => `${count} warga akan diundang.`,
    nobody: "Belum ada warga yang dapat diundang.",
    tooMany: "Lebih dari 5.000 warga. Pilih wilayah atau kelompok yang lebih kecil.",
    leftOut: (active, notEligible) => `Tidak ikut: ${active} sudah aktif, ${notEligible} belum dapat diaktifkan.`,
    notLookedAt:
      "Kelompok ini terlalu besar untuk diperiksa seluruhnya. Pilih wilayah yang lebih kecil untuk mengundang yang lain.",
    notInRegister: (count) => `${count} NIK tidak ada di wilayah ini.`,
  },
  en: {
    title: "Before saving",
    notYet: "Give the region and the times; the office then looks for conflicts and counts those invited.",
    looking: "The office is looking …",
    free: "No conflicts.",
    rounds: (count) => `${count} rounds:`,
    skipped: (days) => `Skipped: ${days}`,
    more: (count) => `and ${count} more`,
    span: (from, until) => `${from} to ${until}`,
    busy: "Conflict",
    busyNext: "Choose another officer, thing or time. The office refuses a plan with conflicts.",
    counters: "At a counter at that time",
    leave: "Their counters may go without them",
    invited: (count) => `${count} residents will be invited.`,
    nobody: "There is nobody to invite yet.",
    tooMany: "More than 5,000 residents. Choose a smaller region or group.",
    leftOut: (active, notEligible) => `Left out: ${active} active already, ${notEligible} not to be activated yet.`,
    notLookedAt: "This group is too large to be looked at whole. Choose a smaller region to invite the others.",
    notInRegister: (count) => `${count} NIKs are not in this region.`,
  },
}
