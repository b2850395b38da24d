import type { Texts } from "@jatidiri/web"

type Words = {
  readonly app: string
  readonly active: string
  readonly revoked: string
  readonly suspended: string
  readonly ktp: string
  readonly nik: string
  readonly born: string
  readonly region: string
  readonly show: string
  readonly scan: string
  readonly kk: string
  readonly members: (count: number) => string
  readonly all: string
  readonly works: string
  readonly checked: (ago: string) => string
  readonly neverChecked: string
  readonly revokedMore: string
  readonly suspendedMore: string
  readonly requests: string
  readonly requestsMore: string
  readonly requestNews: string
  readonly returned: string
  readonly returnedMore: string
  readonly newRequest: string
  readonly documents: string
  readonly history: string
  readonly settings: string
  readonly menu: string
  readonly ktpTitle: string
  readonly eye: string
  readonly eyeMore: string
  readonly photoOf: (name: string) => string
  readonly hide: string
  readonly reveal: string
  readonly until: string
  readonly fetched: string
  readonly kkTitle: string
  readonly head: string
  readonly noKk: string
}

export const words: Texts<Words> = {
  id: {
    app: "Dompet",
    active: "Aktif",
    revoked: "Dicabut",
    suspended: "Ditunda",
    ktp: "KTP digital",
    nik: "NIK",
    born: "Tempat, tanggal lahir",
    region: "Wilayah",
    show: "Tunjukkan KTP",
    scan: "Pindai permintaan",
    kk: "Kartu Keluarga",
    members: (count) => `${count} anggota`,
    all: "Semua data KTP",
    works: "Bisa dipakai tanpa internet.",
    checked: (ago) => `Status diperiksa ${ago}.`,
    neverChecked: "Status belum diperiksa.",
    revokedMore: "KTP digital ini tidak berlaku lagi. KTP-el Anda tetap berlaku; tanyakan kepada petugas.",
    suspendedMore:
      "KTP digital ini sedang ditangguhkan. KTP-el Anda tetap berlaku; minta dicabut lewat Setelan, Permohonan layanan.",
    requests: "Permohonan layanan",
    requestsMore: "Lihat, perbaiki, tanya, atau keluhkan data Anda.",
    requestNews: "Ada kabar baru dari kantor.",
    returned: "HP ini diakui lagi, dokumennya belum",
    returnedMore:
      "Kantor sudah mengembalikan KTP digital Anda ke HP ini, tetapi dokumen lama tetap dicabut. Buat permohonan baru, lalu temui petugas atau pakai kode pemulihan. KTP-el Anda tetap berlaku.",
    newRequest: "Buat permohonan baru",
    documents: "Dokumen",
    history: "Riwayat",
    settings: "Setelan",
    menu: "Menu utama",
    ktpTitle: "KTP digital",
    eye: "Layar ini hanya untuk dilihat mata.",
    eyeMore: "Yang ingin memastikan keasliannya harus meminta lewat kode QR; foto layar bukan bukti.",
    photoOf: (name) => `Foto ${name}`,
    hide: "Sembunyikan NIK",
    reveal: "Tampilkan NIK",
    until: "Dokumen di ponsel berlaku hingga",
    fetched: "Diambil dari pusat",
    kkTitle: "Kartu Keluarga",
    head: "Kepala keluarga",
    noKk: "Kartu Keluarga tidak ada di ponsel ini. Tanyakan kepada petugas.",
  },
  en: {
    app: "Dompet",
    active: "Active",
    revoked: "Revoked",
    suspended: "Suspended",
    ktp: "Digital KTP",
    nik: "NIK",
    born: "Place, date of birth",
    region: "Region",
    show: "Show the KTP",
    scan: "Scan a request",
    kk: "Family card",
    members: (count) => `${count} members`,
    all: "All KTP data",
    works: "Works without internet.",
    checked: (ago) => `Status checked ${ago}.`,
    neverChecked: "Status not checked yet.",
    revokedMore: "This digital KTP is no longer valid. Your KTP-el stays valid; ask an officer.",
    suspendedMore:
      "This digital KTP is paused. Your KTP-el stays valid; ask to lift the pause under Settings, Requests of service.",
    requests: "Requests of service",
    requestsMore: "See, correct, ask or complain about your data.",
    requestNews: "The office has news for you.",
    returned: "This phone counts again, its documents do not yet",
    returnedMore:
      "The office has given your digital KTP back to this phone, but the old documents stay revoked. Make a new request, then see an officer or use the recovery code. Your KTP-el stays valid.",
    newRequest: "Make a new request",
    documents: "Documents",
    history: "History",
    settings: "Settings",
    menu: "Main menu",
    ktpTitle: "Digital KTP",
    eye: "This screen is for the eye only.",
    eyeMore: "Whoever wants to be sure must ask by QR code; a photo of the screen proves nothing.",
    photoOf: (name) => `Photo of ${name}`,
    hide: "Hide the NIK",
    reveal: "Show the NIK",
    until: "Documents on this phone are valid until",
    fetched: "Fetched from the office",
    kkTitle: "Family card",
    head: "Head of family",
    noKk: "There is no family card on this phone. Ask an officer.",
  },
}
