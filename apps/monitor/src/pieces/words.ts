import type { Texts } from "@jatidiri/web"

type PieceWords = {
  readonly loading: string
  readonly nothing: string
  readonly more: (next: string, left: string) => string
  readonly sort: string
  readonly sortBy: (column: string) => string
  readonly base: string
  readonly asOf: (day: string) => string
  readonly until: (moment: string) => string
  readonly notCounted: string
  readonly said: (when: string) => string
  readonly source: string
  readonly ledger: string
  readonly filters: string
  readonly per: string
  readonly from: string
  readonly to: string
  readonly channel: string
  readonly cohort: string
  readonly kind: string
  readonly all: string
}

export const pieceWords: Texts<PieceWords> = {
  id: {
    loading: "Angka sedang diambil…",
    nothing: "Belum ada apa-apa di sini.",
    more: (next, left) => `Tampilkan ${next} lagi (tersisa ${left})`,
    sort: "Urutkan:",
    sortBy: (column) => `Urutkan menurut ${column}`,
    base: "Penyebut",
    asOf: (day) => `per akhir ${day}`,
    until: (moment) => `sampai ${moment}`,
    notCounted: "belum dihitung",
    said: (when) => `keterangan ${when}`,
    source: "Sumber",
    ledger: "buku besar aktivasi",
    filters: "Saringan",
    per: "Per tanggal",
    from: "Dari",
    to: "Sampai",
    channel: "Saluran",
    cohort: "Kelompok",
    kind: "Jenis",
    all: "semua",
  },
  en: {
    loading: "Fetching figures…",
    nothing: "Nothing here yet.",
    more: (next, left) => `Show ${next} more (${left} left)`,
    sort: "Sort by:",
    sortBy: (column) => `Sort by ${column}`,
    base: "Base",
    asOf: (day) => `as of the end of ${day}`,
    until: (moment) => `until ${moment}`,
    notCounted: "not yet added up",
    said: (when) => `said in ${when}`,
    source: "Source",
    ledger: "the ledger of activations",
    filters: "Filters",
    per: "As of",
    from: "From",
    to: "To",
    channel: "Channel",
    cohort: "Cohort",
    kind: "Kind",
    all: "all",
  },
}
