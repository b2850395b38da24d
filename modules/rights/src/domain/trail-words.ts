type Words = { readonly id: string; readonly en: string }

/** What the log's acts are called for the person they are about. */
const acts: Readonly<Record<string, Words>> = {
  "request.deposited": { id: "Permohonan aktivasi diterima", en: "Request for activation received" },
  "record.looked-at": { id: "Data Anda dilihat untuk dicocokkan", en: "Your record was looked at, to compare it" },
  "record.look-refused": {
    id: "Data Anda diminta dari luar wilayah dan ditolak",
    en: "A look from another region was refused",
  },
  "activation.recorded": { id: "KTP digital diaktifkan", en: "Digital KTP activated" },
  "activation.held": { id: "Aktivasi ditahan untuk diperiksa", en: "Activation held for review" },
  "entry.recorded": { id: "Catatan petugas lapangan diterima", en: "An officer's entry was recorded" },
  "binding.replaced": { id: "KTP digital pindah ke HP lain", en: "Digital KTP moved to another phone" },
  "binding.ended": { id: "KTP digital diakhiri", en: "Digital KTP ended" },
  "binding.end-said": { id: "Permintaan mengakhiri dicatat", en: "A wish to end was noted" },
  "binding.revoked-ahead": { id: "Pencabutan dicatat", en: "A revocation was noted" },
  "binding.reinstated": { id: "KTP digital berlaku kembali", en: "Digital KTP in force again" },
  "review.decided": { id: "Penyelia memutuskan tinjauan", en: "A supervisor decided a review" },
  "recovery.set": { id: "Kode pemulihan atau kunci sandi diatur", en: "Recovery code or passkey set" },
  "recovery.copy-refused": { id: "Salinan kode pemulihan ditolak", en: "A copied recovery code was refused" },
  "rebinding.begun": { id: "Pemindahan HP dimulai", en: "A move to another phone was begun" },
  "rebinding.cancelled": { id: "Pemindahan HP dibatalkan", en: "A move to another phone was cancelled" },
  "rebinding.done": { id: "Pemindahan HP selesai", en: "A move to another phone was done" },
  "offer.made": { id: "KTP digital disiapkan", en: "Digital KTP prepared" },
  "token.issued": {
    id: "HP Anda diberi izin mengambil KTP digital",
    en: "Your phone was allowed to collect the digital KTP",
  },
  "credential.intended": { id: "KTP atau KK digital dibuat", en: "Digital KTP or KK made" },
  "credential.issued": { id: "KTP atau KK digital diterbitkan", en: "Digital KTP or KK issued" },
  "credential.suspended": { id: "KTP atau KK digital ditangguhkan", en: "Digital KTP or KK suspended" },
  "credential.resumed": { id: "KTP atau KK digital berlaku lagi", en: "Digital KTP or KK valid again" },
  "credential.revoked": { id: "KTP atau KK digital dicabut", en: "Digital KTP or KK revoked" },
  "ticket.received": { id: "Permohonan layanan diterima", en: "Request of service received" },
  "ticket.taken": { id: "Permohonan layanan dikerjakan", en: "Request of service taken" },
  "ticket.asked": { id: "Petugas bertanya kepada Anda", en: "The office asked you" },
  "ticket.replied": { id: "Anda menjawab petugas", en: "You replied to the office" },
  "ticket.answered": { id: "Permohonan layanan dijawab", en: "Request of service answered" },
  "ticket.refused": { id: "Permohonan layanan ditolak dengan alasan", en: "Request of service refused with a reason" },
  "ticket.taken-back": { id: "Anda menarik permohonan layanan", en: "You took a request of service back" },
  "ticket.closed": { id: "Permohonan layanan ditutup", en: "Request of service closed" },
  "ticket.overdue": { id: "Permohonan layanan melewati batas waktu", en: "Request of service overdue" },
  "ticket.stopped": { id: "KTP digital dihentikan atas permintaan Anda", en: "Digital KTP stopped at your request" },
  "ticket.paused": { id: "KTP digital ditangguhkan atas permintaan Anda", en: "Digital KTP paused at your request" },
  "ticket.lifted": { id: "Penangguhan dicabut", en: "The pause was lifted" },
  "ticket.looked-at": { id: "Permohonan layanan Anda dibaca petugas", en: "An officer read your request of service" },
  "ticket.exported": { id: "Salinan data Anda dibuat", en: "A copy of your data was made" },
}

/** An act that has no words yet is told by its own name rather than left out. */
export const wordsOfAct = (action: string): Words => acts[action] ?? { id: action, en: action }

const parties: Readonly<Record<string, Words>> = {
  resident: { id: "Anda", en: "You" },
  binding: { id: "HP Anda", en: "Your phone" },
  system: { id: "Sistem kantor", en: "The office's system" },
  room: { id: "Sistem kantor", en: "The office's system" },
}
const shortId = 8

/** Who it was. An officer is told by the beginning of his id, by which the office finds him: his name is his own data. */
export const wordsOfActor = (actor: string): Words => {
  const [kind = "", id = ""] = actor.split(":")
  const party = parties[kind]
  if (party !== undefined) return party
  const code = id.slice(0, shortId)
  return kind === "officer" ? { id: `Petugas ${code}`, en: `Officer ${code}` } : { id: kind, en: kind }
}
