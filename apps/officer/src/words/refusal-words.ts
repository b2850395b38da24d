import type { Texts } from "@jatidiri/web"

/** The one question before somebody is turned away. */
export const refusalWords: Texts<{
  readonly sure: string
  readonly detail: string
  readonly now: string
  readonly otherReason: string
}> = {
  id: {
    sure: "Tolak warga ini?",
    detail: "Penolakan ditandatangani dan tidak dapat dibatalkan di sini.",
    now: "Ya, tolak",
    otherReason: "Pilih alasan lain",
  },
  en: {
    sure: "Turn this resident away?",
    detail: "The refusal is signed, and cannot be taken back here.",
    now: "Yes, turn away",
    otherReason: "Choose another reason",
  },
}
