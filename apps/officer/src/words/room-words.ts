import type { Texts } from "@jatidiri/web"

/** Room on the device, before and during a download. */
type RoomWords = {
  readonly room: (needs: string, free: string) => string
  readonly noRoom: string
  readonly freeSome: string
}

export const roomWords: Texts<RoomWords> = {
  id: {
    room: (needs, free) => `Perlu ${needs}, tersedia ${free}.`,
    noRoom: "Ruang perangkat tidak cukup.",
    freeSome: "Kosongkan ruang, lalu ulangi.",
  },
  en: {
    room: (needs, free) => `Needs ${needs}, ${free} are free.`,
    noRoom: "Too little room on this device.",
    freeSome: "Free some space, then repeat.",
  },
}
