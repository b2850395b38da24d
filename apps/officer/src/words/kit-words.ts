import type { KitKind, KitState } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"

type KitWords = {
  readonly part: string
  readonly title: string
  readonly lead: string
  readonly fromRegister: string
  readonly away: string
  readonly noneYet: string
  readonly toRegister: string
  readonly kinds: Readonly<Record<KitKind, string>>
  readonly states: Readonly<Record<KitState, string>>
  readonly put: Readonly<Record<KitState, string>>
  readonly add: string
  readonly kind: string
  readonly name: string
  readonly nameHint: string
  readonly missing: string
  readonly added: (name: string) => string
  readonly next: (name: string, from: string) => string
  readonly free: string
  readonly none: string
  readonly noneDetail: string
}

/** The register of things that teams take along. */
export const kitWords: Texts<KitWords> = {
  id: {
    part: "Perlengkapan",
    title: "Daftar alat",
    lead: "Alat kantor yang dibawa regu. Satu alat hanya di satu tempat pada satu waktu.",
    fromRegister: "Dari daftar alat",
    away: "Bentrok: dipakai tugas lain pada waktu itu.",
    noneYet: "Belum ada alat yang dapat dipakai di daftar.",
    toRegister: "Buka daftar alat",
    kinds: {
      tablet: "Tablet",
      printer: "Pencetak",
      reader: "Pembaca kartu",
      camera: "Kamera",
      modem: "Modem",
      generator: "Genset",
      vehicle: "Kendaraan",
      other: "Lainnya",
    },
    states: { usable: "Siap pakai", broken: "Rusak", retired: "Tidak dipakai lagi" },
    put: { usable: "Sudah baik", broken: "Tandai rusak", retired: "Hentikan pemakaian" },
    add: "Tambahkan",
    kind: "Jenis alat",
    name: "Nama alat",
    nameHint: "Misalnya: Tablet 3",
    missing: "Isi namanya dahulu, paling banyak 64 huruf.",
    added: (name) => `“${name}” sudah ada di daftar.`,
    next: (name, from) => `Dibawa “${name}”, ${from}`,
    free: "Belum dibawa tugas mana pun",
    none: "Belum ada alat",
    noneDetail: "Tambahkan tablet, pencetak, atau genset kantor Anda; lalu dapat dipilih saat merencanakan tugas.",
  },
  en: {
    part: "Kit",
    title: "Register of things",
    lead: "Things of the office that teams take along. Each is in one place at a time.",
    fromRegister: "From the register",
    away: "Conflict: with another round at that time.",
    noneYet: "Nothing in the register can be used yet.",
    toRegister: "Open the register",
    kinds: {
      tablet: "Tablet",
      printer: "Printer",
      reader: "Card reader",
      camera: "Camera",
      modem: "Modem",
      generator: "Generator",
      vehicle: "Vehicle",
      other: "Other",
    },
    states: { usable: "Usable", broken: "Broken", retired: "Given up" },
    put: { usable: "It works again", broken: "Mark as broken", retired: "Give it up" },
    add: "Add",
    kind: "Kind of thing",
    name: "Name of the thing",
    nameHint: "For example: Tablet 3",
    missing: "Give its name first, at most 64 letters.",
    added: (name) => `“${name}” is in the register.`,
    next: (name, from) => `Goes along with “${name}”, ${from}`,
    free: "Goes along with no round yet",
    none: "Nothing here yet",
    noneDetail: "Add your office's tablets, printers or generators; then they can be chosen for a round.",
  },
}
