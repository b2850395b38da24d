import type { Wordings } from "@jatidiri/http"
import type { RightsRefusal, VoiceRefusal } from "../contract.ts"

const voiceWordings: Wordings<VoiceRefusal> = {
  "voice-unknown": { status: 404, id: "Suara daerah ini tidak ditemukan.", en: "There is no such voice." },
  "voice-answered": {
    status: 409,
    id: "Sudah dijawab orang lain. Muat ulang untuk membacanya.",
    en: "Somebody has answered this already. Load again to read it.",
  },
  "not-the-ministry": {
    status: 403,
    id: "Hanya petugas pusat yang menjawab suara daerah.",
    en: "Only officers of the ministry answer a region's voice.",
  },
  "region-unknown": {
    status: 404,
    id: "Wilayah tidak ditemukan. Pilih wilayah kantor Anda.",
    en: "There is no such region. Choose one of your office.",
  },
  "names-a-number": {
    status: 400,
    id: "Tulisan ini memuat 16 angka seperti NIK atau nomor KK. Hapus dulu: semua kantor dapat membacanya.",
    en: "This holds 16 digits like a NIK or a family card number. Take them out: all offices can read it.",
  },
}

/** Every refusal of this room on the wire; a code without a row does not compile. */
export const wordings: Wordings<RightsRefusal> = {
  ...voiceWordings,
  "not-signed-in": { status: 401, id: "Silakan masuk dahulu.", en: "Please sign in first." },
  "officer-ended": {
    status: 403,
    id: "Penugasan petugas ini sudah berakhir. Hubungi kepala kantor.",
    en: "This officer's service has ended. See the head of office.",
  },
  "power-missing": {
    status: 403,
    id: "Anda tidak berwenang melakukan ini. Mintalah penyelia.",
    en: "You may not do this. Ask a supervisor.",
  },
  "outside-region": {
    status: 403,
    id: "Di luar wilayah tugas Anda. Arahkan warga ke kantor di wilayah domisilinya.",
    en: "Outside your region. Send the resident to the office where he is registered.",
  },
  "too-large": { status: 413, id: "Kiriman ini terlalu besar. Singkatkan.", en: "This is too large. Make it shorter." },
  unreadable: {
    status: 400,
    id: "Tulisan ini memuat tanda yang tidak dapat dibaca. Ketik ulang dengan huruf biasa.",
    en: "This holds characters that cannot be read. Type it again in plain letters.",
  },
  "wrong-type": {
    status: 400,
    id: "Ini bukan yang diminta di sini. Coba lagi.",
    en: "This is not what is asked for here. Try again.",
  },
  "proof-refused": {
    status: 400,
    id: "Bukti kunci ponsel tidak sah. Coba lagi; bila berulang, datangi kantor.",
    en: "The phone's proof is not valid. Try again; if it happens again, go to the office.",
  },
  "proof-stale": {
    status: 400,
    id: "Jam ponsel tidak tepat. Perbaiki lalu ulangi.",
    en: "The phone's clock is off. Set it and try again.",
  },
  "proof-replayed": {
    status: 409,
    id: "Bukti ini sudah dipakai. Coba lagi.",
    en: "This proof was already used. Try again.",
  },
  "binding-unknown": {
    status: 404,
    id: "Ponsel ini belum terikat. Aktifkan KTP digital dahulu, atau ajukan di loket.",
    en: "This phone is not bound yet. Activate the digital KTP first, or ask at a counter.",
  },
  "phone-not-in-force": {
    status: 403,
    id: "KTP digital di ponsel ini tidak berlaku lagi. Pakai ponsel baru Anda, atau tanyakan di loket dengan nomor permohonan.",
    en: "The digital KTP on this phone is no longer in force. Use your new phone, or ask at a counter with the number.",
  },
  "content-differs": {
    status: 400,
    id: "Isi yang diterima berbeda dengan yang ditandatangani. Kirim ulang.",
    en: "What came is not what was signed. Send it again.",
  },
  "content-missing": {
    status: 400,
    id: "Tulis dulu maksudnya, sedikitnya beberapa huruf.",
    en: "Write what it is about first, a few letters at least.",
  },
  "request-differs": {
    status: 409,
    id: "Nomor kiriman ini sudah dipakai. Buat permohonan baru.",
    en: "Another request has this id. Make a new one.",
  },
  "too-many-open": {
    status: 409,
    id: "Masih ada lima permohonan yang berjalan. Tunggu jawabannya atau tarik salah satu.",
    en: "Five requests are still open. Wait for an answer or take one back.",
  },
  "too-many-attempts": { status: 429, id: "Terlalu sering. Tunggu semenit.", en: "Too often. Wait a minute." },
  "resident-unknown": {
    status: 404,
    id: "Tidak ada warga aktif dengan nomor ini di wilayah ini. Periksa nomornya, atau arahkan ke kantor domisilinya.",
    en: "No active resident with this number is registered here. Check it, or send him to the office of his domicile.",
  },
  "ticket-unknown": {
    status: 404,
    id: "Permohonan tidak ditemukan. Periksa nomornya.",
    en: "There is no such request. Check the number.",
  },
  "ticket-changed": {
    status: 409,
    id: "Permohonan ini baru saja berubah. Muat ulang, lalu putuskan lagi.",
    en: "This request has just changed. Load it again, then decide.",
  },
  "ticket-of-another": {
    status: 409,
    id: "Petugas lain sedang mengerjakannya. Ambil alih dahulu bila perlu.",
    en: "Another officer is working on it. Take it over first if you need to.",
  },
  "ticket-not-taken": { status: 409, id: "Ambil permohonan ini dahulu.", en: "Take this request first." },
  "ticket-settled": {
    status: 409,
    id: "Permohonan ini sudah dijawab. Warga dapat mengajukan yang baru.",
    en: "This request is answered already. The resident can make a new one.",
  },
  "ticket-closed": {
    status: 410,
    id: "Permohonan ini sudah ditutup. Ajukan yang baru.",
    en: "This request is closed. Make a new one.",
  },
  "not-waiting": {
    status: 409,
    id: "Kantor tidak sedang menunggu jawaban Anda. Muat ulang.",
    en: "The office is not waiting for your reply. Load again.",
  },
  "guardian-missing": {
    status: 409,
    id: "Pemohon belum 18 tahun. Catat persetujuan orang tua atau wali dahulu.",
    en: "The resident is not yet 18. Note the guardian's consent first.",
  },
  "reason-unfit": {
    status: 409,
    id: "Alasan ini bukan untuk jenis permohonan ini. Pilih alasan lain.",
    en: "This reason is not for this kind of request. Choose another.",
  },
  "effect-unfit": {
    status: 409,
    id: "Tindakan ini bukan untuk jenis permohonan ini.",
    en: "This act is not for this kind of request.",
  },
  "not-activated": {
    status: 409,
    id: "Warga ini tidak punya KTP digital yang berlaku. Jawab tanpa menghentikan atau menangguhkan.",
    en: "This resident has no digital KTP in force. Answer without stopping or pausing.",
  },
  "not-paused": {
    status: 409,
    id: "Tidak ada penangguhan yang berjalan. Muat ulang.",
    en: "Nothing is paused. Load again.",
  },
  "no-document": {
    status: 404,
    id: "Belum ada salinan data untuk permohonan ini, atau masa mengambilnya sudah lewat. Ajukan lagi bila perlu.",
    en: "There is no copy of data for this request, or its time is over. Ask again if you need it.",
  },
  "breach-unknown": { status: 404, id: "Kejadian ini tidak ditemukan.", en: "There is no such breach." },
  "breach-told": {
    status: 409,
    id: "Warga sudah diberi tahu tentang kejadian ini.",
    en: "Residents have been told of this already.",
  },
  "breach-ahead": {
    status: 400,
    id: "Waktu diketahui tidak boleh di masa depan. Perbaiki.",
    en: "It cannot have been learnt of in the future. Mend the time.",
  },
  "command-differs": {
    status: 409,
    id: "Perintah dengan nomor ini berbeda isinya. Muat ulang.",
    en: "A command with this id asked for something else. Load again.",
  },
}
