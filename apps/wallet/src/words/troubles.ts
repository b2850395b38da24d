import { type Texts, useLanguage } from "@jatidiri/web"
import type { Trouble } from "../actions/outcome.ts"

type Words = {
  readonly offline: string
  readonly broken: string
  readonly full: string
  readonly failed: string
  readonly unknown: string
  readonly codes: Readonly<Record<string, string>>
}

/** What happened and what to do next, in the resident's terms. Codes of the standards that carry no words have them here. */
const words: Texts<Words> = {
  id: {
    offline: "Belum ada jaringan. Tidak ada yang hilang; coba lagi saat ada sinyal.",
    broken: "Layanan pusat sedang terganggu. Tidak ada yang hilang; coba lagi sebentar lagi.",
    full: "Ponsel ini penuh, jadi tidak ada yang dapat disimpan. Hapus beberapa foto atau aplikasi, lalu coba lagi.",
    failed:
      "Ponsel ini tidak dapat melanjutkan. Coba lagi; bila tetap gagal, cari sinyal, tutup Dompet, lalu buka lagi. Yang sudah tersimpan tidak hilang.",
    unknown: "Permintaan ini tidak dapat dilayani. Coba lagi, atau tanyakan kepada petugas.",
    codes: {
      "voucher-not-ours": "Persetujuan ini bukan untuk ponsel ini. Minta petugas memindai QR Anda sekali lagi.",
      "handover-unreadable": "Jawaban petugas tidak terbaca. Minta petugas menunjukkannya lagi, lalu pindai ulang.",
      "handover-other-kind": "Kode ini bukan jawaban petugas. Arahkan ke layar petugas yang baru memeriksa Anda.",
      "handover-not-ours":
        "Jawaban ini untuk permohonan lain, jadi tidak disimpan. Minta petugas memindai QR di ponsel ini, lalu pindai jawabannya.",
      "handover-forged":
        "Jawaban ini tidak ditandatangani petugas resmi, jadi tidak disimpan. Jangan serahkan apa pun; laporkan ke kantor Dukcapil.",
      "handover-expired":
        "Jawaban ini sudah lewat masa berlakunya, jadi tidak disimpan. Minta petugas menyetujui permohonan Anda lagi.",
      "offer-unreadable": "Tawaran dari pusat tidak terbaca. Coba lagi; bila tetap gagal, tanyakan kepada petugas.",
      "wrong-tx-code":
        "Kode tidak cocok. Periksa enam angkanya dengan petugas. Setelah lima kali salah, petugas harus menyetujui ulang.",
      "tx-code-spent":
        "Kode ini cocok, tetapi pusat tidak menerimanya lagi: sudah terlalu sering salah, atau petugas sudah menyetujui ulang. Minta persetujuan lagi.",
      "issuer-unknown": "Alamat ini bukan alamat resmi layanan. Buka Dompet dari alamat yang diberikan petugas.",
      "credential-unreadable": "Dokumen dari pusat tidak terbaca. Coba lagi sebentar lagi.",
      "credential-untrusted":
        "Tanda tangan dokumen tidak dapat dipastikan, jadi tidak disimpan. Coba lagi; bila tetap gagal, lapor petugas.",
      "status-unknown": "Status belum dapat diperiksa di ponsel ini.",
      "not-a-request": "Kode ini bukan permintaan data. Minta layar yang benar kepada peminta.",
      "no-documents": "Belum ada KTP digital di ponsel ini.",
      "request-unreadable": "Permintaan ini rusak. Minta peminta membuat yang baru.",
      "request-expired": "Permintaan ini sudah lewat waktunya. Minta peminta membuat yang baru.",
      "request-untrusted":
        "Kami tidak dapat memastikan siapa yang meminta. Jangan bagikan apa pun; data Anda tidak dikirim.",
      "not-registered": "Peminta ini tidak terdaftar. Jangan bagikan apa pun; data Anda tidak dikirim.",
      "cannot-present": "Dokumen di ponsel ini tidak dapat menjawab permintaan. Data Anda tidak dikirim.",
      "session-expired": "Permintaan ini sudah lewat waktunya. Minta peminta membuat yang baru.",
      "session-unknown": "Permintaan ini tidak dikenal lagi. Minta peminta membuat yang baru.",
      "already-answered": "Permintaan ini sudah dijawab. Bila bukan oleh Anda, beri tahu peminta.",
      "more-than-asked": "Jawaban ditolak peminta karena berisi lebih dari yang diminta.",
      "less-than-asked": "Peminta memerlukan data yang tidak Anda bagikan.",
      "phone-clock-wrong": "Jam ponsel ini salah. Setel jam otomatis, lalu coba lagi.",
      "proof-stale": "Jam ponsel ini salah. Setel jam otomatis, lalu coba lagi.",
      invalid_grant: "Kode tidak cocok atau sudah tidak berlaku. Periksa dengan petugas.",
      invalid_dpop_proof: "Jam ponsel ini mungkin salah. Setel jam otomatis, lalu coba lagi.",
      "held-for-review":
        "Persetujuan petugas diperiksa dahulu oleh kantor; Anda tidak salah apa-apa. KTP datang sendiri sesudahnya: cukup buka Dompet sewaktu-waktu. Kalau lewat sehari, tanyakan kepada petugas.",
      "code-unknown":
        "Kode ini tidak cocok. Periksa ke-16 tandanya, NIK Anda, dan apakah ini kode yang terbaru. Kode lama hanya bisa memblokir. Tetap tidak bisa? Hubungi kantor Dukcapil.",
      "code-blocks-nothing":
        "Kode ini tidak cocok. Periksa ke-16 tandanya dengan kertas Anda. Mendesak, atau tetap tidak bisa? Telepon kantor Dukcapil; petugas bisa memblokirnya.",
      "signed-earlier": "Kode yang lebih baru sudah tercatat. Setel jam ponsel otomatis, lalu tekan sekali lagi.",
      "officer-needed":
        "HP lama menolak pemindahan ini, jadi kode dan kunci sandi tidak cukup lagi. Datangi petugas Dukcapil dengan KTP-el Anda.",
      "code-used": "Kode ini sudah pernah dipakai. Kembali dan buat kode baru.",
      "too-many-attempts":
        "Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi. Kalau mendesak, telepon kantor Dukcapil.",
      "challenge-unknown": "Waktunya habis. Tekan sekali lagi.",
      "passkey-not-made": "Kunci sandi tidak jadi dibuat. Tidak ada yang berubah; boleh dicoba lagi.",
      "passkey-not-given": "Kunci sandi tidak dipakai. Coba lagi, atau ketik kode pemulihan.",
      "passkey-refused": "Kunci sandi ini tidak cocok. Pakai akun yang dulu Anda pilih, atau ketik kode pemulihan.",
      "passkey-known": "Kunci sandi ini sudah terdaftar; tidak perlu yang baru.",
      "rebinding-cancelled": "Pemindahan ini sudah dibatalkan.",
      "rebinding-unknown": "Pemindahan ini sudah selesai atau dibatalkan. Muat ulang Dompet.",
      "not-ready": "Belum waktunya. Dompet mengambilnya sendiri begitu boleh.",
      "not-a-new-phone":
        "Kode ini bukan permohonan Dompet. Di HP baru buka Dompet, buat permohonan, lalu pindai kode QR besar di sana.",
      "new-phone-of-another": "Permohonan di HP itu untuk NIK lain. Periksa NIK di HP baru, lalu pindai lagi.",
      "new-phone-too-old": "Permohonan di HP baru sudah terlalu lama. Buat yang baru di sana, lalu pindai lagi.",
      "own-request-too-old":
        "Permohonan di HP ini sudah terlalu lama. Ketuk “NIK salah? Ganti”, ketik NIK lagi, lalu ulangi.",
      "too-many-phones": "Sudah ada beberapa HP yang menunggu. Batalkan dari HP lama, atau datangi petugas.",
      "too-many-requests": "Terlalu banyak percobaan. Tunggu sebentar; QR di layar tetap bisa dipindai petugas.",
    },
  },
  en: {
    offline: "There is no network. Nothing is lost; try again when there is a signal.",
    broken: "The central service has a problem. Nothing is lost; try again in a moment.",
    full: "This phone is full, so nothing can be kept. Remove some photos or apps, then try again.",
    failed:
      "This phone cannot go on. Try again; if it still fails, find a signal, close Dompet and open it again. What is kept is not lost.",
    unknown: "This cannot be served. Try again, or ask an officer.",
    codes: {
      "voucher-not-ours": "This approval is not for this phone. Ask the officer to scan your QR once more.",
      "handover-unreadable": "The officer's answer could not be read. Ask to show it again, then scan once more.",
      "handover-other-kind":
        "This is not an officer's answer. Point at the screen of the officer who has just checked you.",
      "handover-not-ours":
        "This answer is for another request, so it was not kept. Ask the officer to scan the QR on this phone, then scan the answer.",
      "handover-forged":
        "No official officer signed this answer, so it was not kept. Hand nothing over; tell the Dukcapil office.",
      "handover-expired": "This answer has expired, so it was not kept. Ask the officer to approve your request again.",
      "offer-unreadable": "The offer could not be read. Try again; if it still fails, ask an officer.",
      "wrong-tx-code":
        "The code does not match. Check the six digits with the officer. After five wrong tries the officer must approve again.",
      "tx-code-spent":
        "This code fits, but the office takes it no more: too many wrong tries, or the officer has approved again since. Ask for approval again.",
      "issuer-unknown": "This is not the service's own address. Open Dompet from the address the officer gave you.",
      "credential-unreadable": "The document could not be read. Try again in a moment.",
      "credential-untrusted":
        "The document's signature could not be confirmed, so it was not kept. Try again; if it still fails, tell an officer.",
      "status-unknown": "The status cannot be checked on this phone.",
      "not-a-request": "This code is no request for data. Ask for the right screen.",
      "no-documents": "There is no digital KTP on this phone yet.",
      "request-unreadable": "This request is broken. Ask for a new one.",
      "request-expired": "This request has expired. Ask for a new one.",
      "request-untrusted": "We cannot confirm who is asking. Share nothing; no data was sent.",
      "not-registered": "Whoever asks is not registered. Share nothing; no data was sent.",
      "cannot-present": "The documents on this phone cannot answer. No data was sent.",
      "session-expired": "This request has expired. Ask for a new one.",
      "session-unknown": "This request is no longer known. Ask for a new one.",
      "already-answered": "This request was already answered. If not by you, tell whoever asked.",
      "more-than-asked": "The answer was refused because it held more than was asked.",
      "less-than-asked": "They need data that you did not share.",
      "phone-clock-wrong": "This phone's clock is wrong. Set it to automatic and try again.",
      "proof-stale": "This phone's clock is wrong. Set it to automatic and try again.",
      invalid_grant: "The code does not match or is no longer valid. Check with the officer.",
      invalid_dpop_proof: "This phone's clock may be wrong. Set it to automatic and try again.",
      "held-for-review":
        "The office looks at the officer's approval first; it is no fault of yours. The KTP comes by itself afterwards: just open Dompet now and then. If it takes longer than a day, ask an officer.",
      "code-unknown":
        "This code does not fit. Check its 16 characters, your NIK, and whether it is your latest code. An older one can only block. Still not? Call the Dukcapil office.",
      "code-blocks-nothing":
        "This code does not fit. Compare its 16 characters with your paper. Urgent, or still not? Call the Dukcapil office; an officer can block it.",
      "signed-earlier": "A later code is known already. Set the phone's clock to automatic and press once more.",
      "officer-needed":
        "The old phone has said no to this, so that code and passkey are not enough any more. See a Dukcapil officer with your KTP-el.",
      "code-used": "This code was used before. Go back and make a new one.",
      "too-many-attempts":
        "Too many tries. Wait a few minutes, then try again. If it is urgent, call the Dukcapil office.",
      "challenge-unknown": "That took too long. Press once more.",
      "passkey-not-made": "No passkey was made. Nothing has changed; you may try again.",
      "passkey-not-given": "No passkey was used. Try again, or type the recovery code.",
      "passkey-refused": "This passkey does not fit. Use the account you chose then, or type the recovery code.",
      "passkey-known": "This passkey is registered already; no new one is needed.",
      "rebinding-cancelled": "This move has been cancelled.",
      "rebinding-unknown": "This move is finished or was cancelled. Reload Dompet.",
      "not-ready": "It is not time yet. Dompet fetches it by itself as soon as it may.",
      "not-a-new-phone":
        "This code is no request of Dompet. On the new phone open Dompet, make a request, and scan the large QR code there.",
      "new-phone-of-another": "The request on that phone is for another NIK. Check the NIK there, then scan again.",
      "new-phone-too-old": "The request on the new phone is too old. Make a new one there, then scan again.",
      "own-request-too-old":
        "The request on this phone is too old. Tap “Wrong NIK? Change it”, type the NIK again, then repeat.",
      "too-many-phones": "Several phones are waiting already. Cancel from the old phone, or see an officer.",
      "too-many-requests": "Too many tries. Wait a little; the QR on the screen can still be scanned.",
    },
  },
}

/** Words for a trouble: the server's own where it gave some, else ours. */
export const useTroubleWords = (): ((trouble: Trouble) => string) => {
  const language = useLanguage()
  const text = words[language]
  return (trouble) => {
    if (trouble.kind !== "refused") return text[trouble.kind]
    return text.codes[trouble.code] ?? trouble[language] ?? text.unknown
  }
}
