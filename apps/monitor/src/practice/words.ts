import type { Texts } from "@jatidiri/web"

type PracticeWords = {
  readonly group: string
  readonly title: string
  readonly text: string
  readonly filling: (day: string) => string
  readonly toLive: string
  readonly emptyTitle: string
  readonly empty: string
  readonly toPractice: string
  readonly liveOnlyTitle: (view: string) => string
  readonly liveOnly: string
  readonly viewLive: string
  readonly lastDay: (day: string) => string
}

export const practiceWords: Texts<PracticeWords> = {
  id: {
    group: "Untuk latihan (rekaan)",
    title: "Buku latihan: semua angka di sini rekaan",
    text: "Wilayahnya nyata; orang, instansi, surat, dan kegiatannya karangan. Jangan dikutip.",
    filling: (day) => `Buku ini sedang diisi dan baru sampai ${day}.`,
    toLive: "Ke angka langsung",
    emptyTitle: "Buku langsung masih kosong",
    empty: "Belum ada yang diaktivasi. Untuk mengenal tiap tampilan, buka buku latihan yang berisi angka rekaan.",
    toPractice: "Buka buku latihan",
    liveOnlyTitle: (view) => `${view}: hanya ada di buku langsung`,
    liveOnly:
      "Tampilan ini memakai catatan kantor sendiri, seperti antrean, stok, atau jadwal. Buku latihan hanya berisi kegiatan rekaan, jadi tidak ada yang dapat ditampilkan.",
    viewLive: "Lihat di angka langsung",
    lastDay: (day) => `Aktivasi ${day}`,
  },
  en: {
    group: "To practise on (invented)",
    title: "Practice book: every figure here is invented",
    text: "Its regions are real; its people, agencies, letters and activity are made up. Do not quote them.",
    filling: (day) => `This book is being filled and has come as far as ${day}.`,
    toLive: "To the live figures",
    emptyTitle: "The live book is still empty",
    empty: "Nobody is activated yet. To get to know each view, open the practice book with its invented figures.",
    toPractice: "Open the practice book",
    liveOnlyTitle: (view) => `${view}: of the live book only`,
    liveOnly:
      "This view uses an office's own records, such as its queue, stock or schedule. The practice book has invented activity only, so there is nothing to show.",
    viewLive: "See it in the live figures",
    lastDay: (day) => `Activations on ${day}`,
  },
}
