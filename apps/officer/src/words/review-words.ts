import type { BindingState, EntryKind, ReviewDecision, ReviewReason } from "@jatidiri/activation/contract"
import type { Texts } from "@jatidiri/web"

type ReviewWords = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly noneDetail: string
  readonly waiting: (count: string) => string
  readonly more: (count: string) => string
  readonly loadMore: string
  readonly ofOneDevice: string
  readonly ofAll: string
  readonly reasons: Readonly<Record<ReviewReason, { readonly short: string; readonly look: string }>>
  readonly kinds: Readonly<Record<EntryKind, string>>
  readonly states: Readonly<Record<BindingState, string>>
  readonly resident: string
  readonly nobody: string
  readonly officer: string
  readonly signed: string
  readonly arrived: string
  readonly device: string
  readonly toDevice: string
  readonly onlyDevice: string
  readonly own: string
  readonly decisions: Readonly<Record<ReviewDecision, string>>
  readonly endIt: string
  readonly asks: Readonly<Record<ReviewDecision | "end", { readonly title: string; readonly detail: string }>>
  readonly done: Readonly<Record<ReviewDecision, string>>
}

export const reviewWords: Texts<ReviewWords> = {
  id: {
    title: "Tinjauan",
    lead: "Yang tidak biasa perlu Anda lihat. Yang ditahan belum berlaku sampai Anda putuskan.",
    none: "Tidak ada yang perlu ditinjau",
    noneDetail: "Yang baru muncul di sini dengan sendirinya: yang ditahan dahulu, lalu yang terlama.",
    waiting: (count) => `${count} menunggu`,
    more: (count) => `Masih ada lagi sesudah ${count} ini. Yang ditahan selalu paling atas.`,
    loadMore: "Muat berikutnya",
    ofOneDevice: "Hanya yang ditandatangani satu perangkat.",
    ofAll: "Lihat semua tinjauan",
    reasons: {
      "chain-forked": {
        short: "Buku harian bercabang",
        look: "Dua entri perangkat ini mengaku berada di urutan yang sama. Mungkin isi perangkat disalin. Tanyakan kepada petugasnya.",
      },
      "chain-broken": {
        short: "Buku harian terputus",
        look: "Entri ini tidak menyambung dengan yang sebelumnya. Tanyakan kepada petugas apa yang terjadi dengan perangkatnya.",
      },
      "chain-clock": {
        short: "Jam perangkat mundur",
        look: "Menurut jam perangkat, ini ditandatangani sebelum entri yang sudah lebih dahulu dibuatnya. Mungkin jamnya diubah. Tanyakan kapan warga datang.",
      },
      "signed-before-revocation": {
        short: "Tiba sesudah pencabutan",
        look: "Menurut jam perangkat, ini ditandatangani sebelum pencabutan. Pastikan kepada warga atau petugas bahwa warga memang datang saat itu.",
      },
      "signed-after-revocation": {
        short: "Ditandatangani sesudah hilang",
        look: "Ditandatangani sesudah saat perangkat dinyatakan hilang, tetapi tiba sebelum dilaporkan. Berlakukan hanya bila warga memang datang kepada petugas itu.",
      },
      "recording-awaited": {
        short: "Menunggu perekaman",
        look: "Perekamannya belum ada di register. Berlaku sendiri begitu register mencatatnya; tolak bila perekaman tidak terjadi.",
      },
      "recording-late": {
        short: "Perekaman terlambat",
        look: "Register belum mencatat perekamannya dalam 14 hari. Pastikan warga memang direkam oleh petugas itu; sesudah 30 hari ini berakhir sendiri.",
      },
      "officers-differ": {
        short: "Dua petugas, satu warga",
        look: "Dua petugas mengaktifkan warga yang sama. Yang ditandatangani belakangan yang berlaku. Pastikan ponselnya memang milik warga itu.",
      },
      "unusual-hour": {
        short: "Malam hari",
        look: "Ditandatangani antara pukul 22.00 dan 05.00 WIB. Tanyakan mengapa pada jam itu.",
      },
      "unusual-rate": {
        short: "Terlalu cepat",
        look: "Perangkat ini menandatangani lebih dari dua belas persetujuan dalam sepuluh menit. Tanyakan apakah setiap wajah sungguh dicocokkan.",
      },
      sampled: {
        short: "Contoh acak",
        look: "Satu dari lima puluh aktivasi dilihat manusia. Tidak ada yang dicurigai.",
      },
      "withdrawal-late": {
        short: "Pembatalan lama tertunda",
        look: "Persetujuannya sudah lama tiba, juga yang ditandatangani sesudahnya; pembatalannya baru sekarang. Tanyakan kepada petugas dan warga.",
      },
      "withdrawal-unfit": {
        short: "Pembatalan tidak cocok",
        look: "Perangkat membatalkan sesuatu yang bukan persetujuannya sendiri. Tidak ada yang dibatalkan.",
      },
    },
    kinds: {
      voucher: "Persetujuan",
      refusal: "Penolakan",
      barrier: "Hambatan",
      blank: "Blangko",
      paper: "Kertas",
      note: "Catatan",
      withdrawal: "Pembatalan",
    },
    states: { held: "Ditahan, belum berlaku", active: "Berlaku", replaced: "Sudah diganti", ended: "Sudah berakhir" },
    resident: "Warga",
    nobody: "Tidak menyangkut warga, atau warga wilayah lain",
    officer: "Petugas",
    signed: "Ditandatangani",
    arrived: "Tiba di pusat",
    device: "Perangkat",
    toDevice: "Lihat perangkatnya",
    onlyDevice: "Hanya tinjauan perangkat ini",
    own: "Ini Anda tandatangani sendiri: orang lain yang memutuskan.",
    decisions: { release: "Berlakukan", reject: "Tolak", seen: "Sudah dilihat" },
    endIt: "Akhiri",
    asks: {
      release: {
        title: "Berlakukan?",
        detail:
          "Yang ditahan mendapat tempatnya menurut waktu ditandatangani. Bila ini yang terbaru, warga dapat mengambil KTP-nya.",
      },
      reject: {
        title: "Tolak?",
        detail: "Ini tidak pernah berlaku. Warga melihatnya di Dompet dan dapat datang lagi ke loket.",
      },
      end: {
        title: "Akhiri aktivasi ini?",
        detail:
          "KTP digital di ponsel itu berhenti berlaku sekarang. Warga melihatnya di Dompet dan dapat datang lagi ke loket.",
      },
      seen: { title: "Sudah Anda lihat?", detail: "Tidak ada yang berubah; ini tidak ditampilkan lagi." },
    },
    done: {
      release: "Diberlakukan, dan dicatat atas nama Anda.",
      reject: "Ditolak, dan dicatat atas nama Anda.",
      seen: "Dicatat bahwa Anda sudah melihatnya.",
    },
  },
  en: {
    title: "Reviews",
    lead: "What is out of the ordinary waits for your eyes. What is held is not in force until you decide.",
    none: "Nothing to review",
    noneDetail: "New ones appear here by themselves: what is held first, then the oldest.",
    waiting: (count) => `${count} waiting`,
    more: (count) => `There are more beyond these ${count}. What is held is always on top.`,
    loadMore: "Load more",
    ofOneDevice: "Only what one device signed.",
    ofAll: "See all reviews",
    reasons: {
      "chain-forked": {
        short: "Journal with two branches",
        look: "Two entries of this device claim the same place in its journal. It may have been copied. Ask its officer.",
      },
      "chain-broken": {
        short: "Broken journal",
        look: "This entry does not join the one before. Ask the officer what happened to the device.",
      },
      "chain-clock": {
        short: "The device's clock went back",
        look: "By the device's clock this was signed before entries that it had made already. Its clock may have been changed. Ask when the resident came.",
      },
      "signed-before-revocation": {
        short: "Arrived after a revocation",
        look: "By the device's clock this was signed before the revocation. Make sure, with the resident or the officer, that he did come then.",
      },
      "signed-after-revocation": {
        short: "Signed after the loss",
        look: "Signed after the moment of loss, but it came before the loss was told. Release it only if the resident did come to that officer.",
      },
      "recording-awaited": {
        short: "Waiting for the recording",
        look: "The register has no recording yet. It comes into force by itself once it has; reject it if there was no recording.",
      },
      "recording-late": {
        short: "Recording came late",
        look: "The register did not know the recording within 14 days. Make sure that officer did record him; after 30 days it ends by itself.",
      },
      "officers-differ": {
        short: "Two officers, one resident",
        look: "Two officers activated the same resident. The one signed later holds. Make sure that the phone is the resident's.",
      },
      "unusual-hour": {
        short: "At night",
        look: "Signed between 22:00 and 05:00 in Jakarta. Ask why at that hour.",
      },
      "unusual-rate": {
        short: "Too fast",
        look: "This device signed more than twelve approvals within ten minutes. Ask whether every face was really compared.",
      },
      sampled: { short: "Random sample", look: "One in fifty activations is seen by a person. Nobody is suspected." },
      "withdrawal-late": {
        short: "Withdrawal long delayed",
        look: "The approval came long ago, and so did what was signed after it; the withdrawal comes only now. Ask the officer and the resident.",
      },
      "withdrawal-unfit": {
        short: "Withdrawal that does not fit",
        look: "The device took back what is no approval of its own. Nothing was taken back.",
      },
    },
    kinds: {
      voucher: "Approval",
      refusal: "Refusal",
      barrier: "Barrier",
      blank: "Blank",
      paper: "Paper",
      note: "Note",
      withdrawal: "Withdrawal",
    },
    states: { held: "Held, not in force", active: "In force", replaced: "Replaced", ended: "Ended" },
    resident: "Resident",
    nobody: "About no resident, or one of another region",
    officer: "Officer",
    signed: "Signed",
    arrived: "Arrived",
    device: "Device",
    toDevice: "See the device",
    onlyDevice: "Reviews of this device only",
    own: "You signed this yourself: somebody else decides.",
    decisions: { release: "Release", reject: "Reject", seen: "Seen" },
    endIt: "End it",
    asks: {
      release: {
        title: "Release it?",
        detail:
          "What is held takes its place by the time it was signed. If it is the latest, the resident can collect his KTP.",
      },
      reject: {
        title: "Reject it?",
        detail: "It never comes into force. The resident sees that in Dompet and can come to a desk again.",
      },
      end: {
        title: "End this activation?",
        detail:
          "The digital KTP on that phone stops being valid now. The resident sees that in Dompet and can come to a desk again.",
      },
      seen: { title: "Have you looked at it?", detail: "Nothing changes; it is not shown again." },
    },
    done: {
      release: "Released, and written down in your name.",
      reject: "Rejected, and written down in your name.",
      seen: "Written down that you have seen it.",
    },
  },
}
