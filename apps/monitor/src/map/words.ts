import type { Texts } from "@jatidiri/web"

type MapWords = {
  readonly title: (measure: string) => string
  readonly how: string
  readonly drawing: string
  readonly drawings: { readonly tiles: string; readonly outlines: string }
  readonly depth: string
  readonly depths: { readonly province: string; readonly regency: string }
  readonly noParts: string
  readonly classOf: (number: number) => string
  readonly from: (low: string, high: string) => string
  readonly orMore: (low: string) => string
  readonly unknown: string
  readonly reached: string
  readonly regions: (count: string) => string
  readonly open: (name: string) => string
  readonly choose: string
  readonly list: string
  readonly region: string
  readonly ofTarget: string
  readonly ofBase: string
  readonly activated: string
  readonly base: string
  readonly target: string
  readonly rank: (place: string, of: string) => string
  readonly unranked: string
  readonly undrawn: (names: string) => string
  readonly borders: (source: string) => string
  readonly counted: string
}

export const mapWords: Texts<MapWords> = {
  id: {
    title: (measure) => `Peta ${measure}`,
    how: "Panah memilih wilayah, Page Up dan Page Down melewati semuanya, Enter membukanya.",
    drawing: "Gambar",
    drawings: { tiles: "petak", outlines: "batas wilayah" },
    depth: "Rincian",
    depths: { province: "provinsi", regency: "kabupaten/kota" },
    noParts: "Tidak ada wilayah di bawah ini untuk dipetakan.",
    classOf: (number) => `kelas ${number}`,
    from: (low, high) => `${low} – ${high}`,
    orMore: (low) => `${low} atau lebih`,
    unknown: "tidak diketahui",
    reached: "target tercapai",
    regions: (count) => `${count} wilayah`,
    open: (name) => `Buka ${name}`,
    choose: "Pilih satu wilayah untuk melihat angkanya.",
    list: "Wilayah di peta",
    region: "Wilayah",
    ofTarget: "% target",
    ofBase: "% penyebut",
    activated: "Orang",
    base: "Penyebut",
    target: "Target",
    rank: (place, of) => `peringkat ${place} dari ${of}`,
    unranked: "tanpa peringkat, sebab penyebutnya tidak diketahui",
    undrawn: (names) => `Tidak ada di gambar batas: ${names}. Lihat tabelnya.`,
    borders: (source) => `Batas wilayah: ${source}.`,
    counted: "Orang yang diaktivasi pertama kali, menurut domisili.",
  },
  en: {
    title: (measure) => `Map of ${measure}`,
    how: "Arrows choose a region, Page Up and Page Down go through all of them, Enter opens it.",
    drawing: "Drawing",
    drawings: { tiles: "tiles", outlines: "boundaries" },
    depth: "Parts",
    depths: { province: "provinces", regency: "regencies and cities" },
    noParts: "There are no regions below this one to be mapped.",
    classOf: (number) => `class ${number}`,
    from: (low, high) => `${low} – ${high}`,
    orMore: (low) => `${low} or more`,
    unknown: "unknown",
    reached: "target reached",
    regions: (count) => `${count} regions`,
    open: (name) => `Open ${name}`,
    choose: "Choose a region to see its figures.",
    list: "Regions on the map",
    region: "Region",
    ofTarget: "% of target",
    ofBase: "% of base",
    activated: "People",
    base: "Base",
    target: "Target",
    rank: (place, of) => `rank ${place} of ${of}`,
    unranked: "no rank, for its base is not known",
    undrawn: (names) => `Not among the boundaries: ${names}. See the table.`,
    borders: (source) => `Boundaries: ${source}.`,
    counted: "People activated for the first time, by domicile.",
  },
}
