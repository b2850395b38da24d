import type { Region } from "@jatidiri/service-points/contract"
import type { Texts } from "@jatidiri/web"
import type { DraftTrouble } from "../planning/judge-draft.ts"
import type { LineTrouble } from "../planning/nik-list.ts"

type PlanWords = {
  readonly formTitle: string
  readonly hostPart: string
  readonly hostKind: string
  readonly hostName: string
  readonly name: string
  readonly nameHint: string
  readonly place: string
  readonly placeHint: string
  readonly kit: string
  readonly kitHint: string
  readonly regionPart: string
  readonly regionOf: Readonly<Record<Region["level"], string>>
  readonly yourRegions: string
  readonly all: (name: string) => string
  readonly timePart: string
  readonly from: string
  readonly fromHint: string
  readonly until: string
  readonly day: string
  readonly time: string
  readonly teamPart: string
  readonly teamHint: (most: string) => string
  readonly teamNone: string
  readonly outside: string
  readonly away: string
  readonly find: string
  readonly chosen: (count: string) => string
  readonly invitePart: string
  readonly byRegion: string
  readonly byRegionDetail: string
  readonly byList: string
  readonly byListDetail: string
  readonly list: string
  readonly listHint: string
  readonly file: string
  readonly fileTooLarge: string
  readonly fileUnreadable: string
  readonly counted: (niks: string) => string
  readonly repeated: (count: string) => string
  readonly notSent: (count: string) => string
  readonly lineTrouble: (line: string, trouble: LineTrouble) => string
  readonly andMore: (count: string) => string
  readonly each: string
  readonly eachHint: string
  readonly send: string
  readonly sending: string
  readonly toMend: (count: string) => string
  readonly troubles: Readonly<Record<DraftTrouble, string>>
  readonly refusals: Readonly<Record<string, string>>
  readonly done: string
  readonly found: (count: string) => string
  readonly notInRegister: (count: string) => string
  readonly notInRegisterDetail: string
  readonly allFound: string
  readonly next: (at: string) => string
  readonly rounds: (count: string) => string
  readonly toRound: string
  readonly toList: string
  readonly another: string
}

const lineTroubles = {
  id: {
    "no-number": "tidak ada NIK",
    "not-a-nik": "bukan NIK 16 angka yang benar",
    "rounded-by-spreadsheet": "angka dibulatkan lembar kerja; atur kolom NIK sebagai Teks",
    "two-numbers": "ada dua nomor; beri judul kolom NIK di baris pertama",
  },
  en: {
    "no-number": "no NIK",
    "not-a-nik": "not a correct NIK of 16 digits",
    "rounded-by-spreadsheet": "rounded by a spreadsheet; set the NIK column to Text",
    "two-numbers": "two numbers; head the column NIK in the first line",
  },
}

export const planWords: Texts<PlanWords> = {
  id: {
    formTitle: "Tugas lapangan baru",
    hostPart: "Tuan rumah",
    hostKind: "Jenis",
    hostName: "Nama tuan rumah",
    name: "Nama tugas",
    nameHint: "Terlihat oleh regu dan tercetak di surat tugas. Paling banyak 64 huruf.",
    place: "Tempat (boleh kosong)",
    placeHint: "Misalnya: Aula lantai 2",
    kit: "Perlengkapan (boleh kosong)",
    kitHint: "Satu barang satu baris, paling banyak 10.",
    regionPart: "Wilayah",
    regionOf: { province: "Provinsi", regency: "Kabupaten/kota", district: "Kecamatan", village: "Desa/kelurahan" },
    yourRegions: "Wilayah tugas Anda",
    all: (name) => `Seluruh ${name}`,
    timePart: "Waktu",
    from: "Regu mulai bersiap",
    fromHint: "Sejak saat ini regu dapat mengunduh paket. Berangkat subuh? Mulailah dari malam sebelumnya.",
    until: "Selesai",
    day: "tanggal",
    time: "jam",
    teamPart: "Regu",
    teamHint: (most) => `Petugas wilayah Anda yang boleh melayani tanpa jaringan. Paling banyak ${most} orang.`,
    teamNone:
      "Belum ada petugas wilayah ini yang boleh melayani tanpa jaringan. Mintalah wewenangnya kepada pengelola.",
    outside: "wilayah tugasnya lain",
    away: "Bentrok: bertugas di tempat lain pada waktu itu.",
    find: "Cari nama",
    chosen: (count) => `${count} dipilih`,
    invitePart: "Yang diundang",
    byRegion: "Semua warga wilayah itu",
    byRegionDetail: "Yang sudah direkam dan belum aktif, paling banyak 5.000.",
    byList: "Daftar NIK",
    byListDetail: "Dari sekolah, instansi, atau kepala dusun.",
    list: "Daftar NIK",
    listHint:
      "Satu warga satu baris; boleh tabel dari lembar kerja. NIK hanya dikirim ke pusat, tidak disimpan di sini.",
    file: "Ambil dari berkas CSV atau teks",
    fileTooLarge: "Berkas ini lebih dari 2 MB. Sisakan kolom NIK saja, lalu ambil lagi.",
    fileUnreadable: "Berkas ini tidak dapat dibaca. Simpan sebagai CSV, lalu ambil lagi.",
    counted: (niks) => `${niks} NIK akan dikirim.`,
    repeated: (count) => `${count} baris menyebut warga yang sama.`,
    notSent: (count) => `${count} baris tidak dikirim:`,
    lineTrouble: (line, trouble) => `Baris ${line}: ${lineTroubles.id[trouble]}`,
    andMore: (count) => `dan ${count} baris lain`,
    each: "Aktivasi paling banyak, tiap petugas",
    eachHint: "Perangkat berhenti sendiri pada jumlah ini.",
    send: "Rencanakan",
    sending: "Pusat mencari warga yang diundang …",
    toMend: (count) => `${count} isian perlu diperbaiki.`,
    troubles: {
      missing: "Isi dahulu.",
      "too-long": "Terlalu panjang.",
      "strange-signs": "Ada tanda yang tidak terlihat. Ketik ulang.",
      "too-many-things": "Paling banyak 10 barang.",
      "thing-too-long": "Satu barang paling banyak 64 huruf.",
      "not-a-time": "Isi tanggal (seperti 2026-11-23) dan jam (seperti 18:00).",
      "upside-down": "Selesai harus sesudah mulai.",
      "too-many-days": "Paling lama 14 hari. Bagi menjadi beberapa tugas.",
      "in-the-past": "Waktu ini sudah lewat.",
      "nobody-chosen": "Pilih sedikitnya satu petugas.",
      "too-many-officers": "Paling banyak 20 petugas. Bagi menjadi dua tugas.",
      "nobody-listed": "Belum ada satu NIK pun yang benar di daftar ini.",
      "too-many-listed": "Paling banyak 5.000 NIK. Bagi menjadi beberapa tugas.",
      "not-a-count": "Isi angka 1 sampai 10.000.",
      "before-preparing": "Regu berangkat sesudah mulai bersiap, bukan sebelumnya.",
      "after-end": "Regu berangkat sebelum tugas selesai.",
      "no-weekday": "Pilih sedikitnya satu hari.",
      "not-a-day": "Isi tanggal, seperti 2026-12-31.",
      "days-unread": "Ada baris yang bukan tanggal. Tulis seperti 25-12-2026.",
      "too-many-skipped": "Paling banyak 60 hari libur.",
      "nothing-chosen": "Pilih dahulu.",
    },
    refusals: {
      "nobody-invited": "Tidak ada warga wilayah ini yang dapat diundang. Periksa wilayahnya, atau daftarnya.",
      "too-many-invited": "Wilayah ini lebih dari 5.000 warga. Pilih kecamatan atau desa, lalu kirim lagi.",
      "officer-unfit": "Seorang petugas tidak lagi berwenang di wilayah ini. Muat ulang halaman dan pilih regu lagi.",
      "officer-unknown": "Seorang petugas tidak ada lagi. Muat ulang halaman dan pilih regu lagi.",
      "outside-region": "Wilayah ini di luar tugas Anda. Pilih yang lain.",
      "round-in-the-past": "Waktunya sudah lewat selagi Anda mengisi. Perbaiki, lalu kirim lagi.",
    },
    done: "Tugas direncanakan",
    found: (count) => `${count} warga ditemukan dan diundang.`,
    notInRegister: (count) => `${count} NIK tidak ada di wilayah ini`,
    notInRegisterDetail:
      "Mungkin salah ketik, sudah pindah, atau meninggal. Cocokkan daftarnya dengan tuan rumah; yang tidak ada tidak terbawa regu.",
    allFound: "Semua NIK di daftar ditemukan.",
    next: (at) => `Regu dapat mengunduh paketnya mulai ${at}, di Tugas lapangan.`,
    rounds: (count) => `${count} tugas`,
    toRound: "Buka tugas ini",
    toList: "Ke daftar tugas",
    another: "Rencanakan satu lagi",
  },
  en: {
    formTitle: "New field round",
    hostPart: "Host",
    hostKind: "Kind",
    hostName: "Name of the host",
    name: "Name of the round",
    nameHint: "Seen by the team and written into the mandate. At most 64 letters.",
    place: "Place (may stay empty)",
    placeHint: "For example: hall, second floor",
    kit: "Kit (may stay empty)",
    kitHint: "One thing a line, at most 10.",
    regionPart: "Region",
    regionOf: { province: "Province", regency: "Regency or city", district: "District", village: "Village" },
    yourRegions: "Your regions",
    all: (name) => `All of ${name}`,
    timePart: "Time",
    from: "The team may prepare from",
    fromHint: "From then on the team can fetch its pack. Leaving at dawn? Begin the evening before.",
    until: "Ends",
    day: "day",
    time: "time",
    teamPart: "Team",
    teamHint: (most) => `Officers of your regions who may serve without network. At most ${most}.`,
    teamNone: "No officer of this region may serve without network yet. Ask the administrator for the powers.",
    outside: "serves another region",
    away: "Conflict: elsewhere at that time.",
    find: "Find a name",
    chosen: (count) => `${count} chosen`,
    invitePart: "Who is invited",
    byRegion: "Everybody of that region",
    byRegionDetail: "Recorded and not yet active, at most 5,000.",
    byList: "A list of NIKs",
    byListDetail: "From a school, an agency or a village head.",
    list: "List of NIKs",
    listHint:
      "One resident a line; a table from a spreadsheet will do. NIKs go to the office only and are not kept here.",
    file: "Take from a CSV or text file",
    fileTooLarge: "This file is larger than 2 MB. Keep the NIK column only, then take it again.",
    fileUnreadable: "This file cannot be read. Save it as CSV, then take it again.",
    counted: (niks) => `${niks} NIKs will be sent.`,
    repeated: (count) => `${count} lines name somebody again.`,
    notSent: (count) => `${count} lines are not sent:`,
    lineTrouble: (line, trouble) => `Line ${line}: ${lineTroubles.en[trouble]}`,
    andMore: (count) => `and ${count} more lines`,
    each: "Activations at most, each officer",
    eachHint: "The device stops by itself at this number.",
    send: "Plan the round",
    sending: "The office is looking for those invited …",
    toMend: (count) => `${count} entries need mending.`,
    troubles: {
      missing: "Fill this in first.",
      "too-long": "Too long.",
      "strange-signs": "There are signs that cannot be seen. Type it anew.",
      "too-many-things": "At most 10 things.",
      "thing-too-long": "One thing has at most 64 letters.",
      "not-a-time": "Give a day (like 2026-11-23) and a time (like 18:00).",
      "upside-down": "The end must come after the beginning.",
      "too-many-days": "At most 14 days. Plan several rounds.",
      "in-the-past": "This time has passed.",
      "nobody-chosen": "Choose at least one officer.",
      "too-many-officers": "At most 20 officers. Plan two rounds.",
      "nobody-listed": "There is no correct NIK in this list yet.",
      "too-many-listed": "At most 5,000 NIKs. Plan several rounds.",
      "not-a-count": "Give a number from 1 to 10,000.",
      "before-preparing": "The team starts after it begins to prepare, not before.",
      "after-end": "The team starts before the round ends.",
      "no-weekday": "Choose at least one weekday.",
      "not-a-day": "Give a day, like 2026-12-31.",
      "days-unread": "A line names no day. Write it like 25-12-2026.",
      "too-many-skipped": "At most 60 holidays.",
      "nothing-chosen": "Choose one first.",
    },
    refusals: {
      "nobody-invited": "There is nobody of this region to invite. Check the region, or the list.",
      "too-many-invited": "This region has more than 5,000 residents. Choose a district or village, then send again.",
      "officer-unfit": "An officer may no longer serve this region. Reload the page and choose the team again.",
      "officer-unknown": "An officer is no longer there. Reload the page and choose the team again.",
      "outside-region": "This region is not yours. Choose another.",
      "round-in-the-past": "The time passed while you were filling this in. Mend it, then send again.",
    },
    done: "The round is planned",
    found: (count) => `${count} residents found and invited.`,
    notInRegister: (count) => `${count} NIKs are not in this region`,
    notInRegisterDetail:
      "Perhaps mistyped, moved away or deceased. Compare the list with the host; who is not there is not carried.",
    allFound: "Every NIK of the list was found.",
    next: (at) => `The team can fetch its pack from ${at}, under Field rounds.`,
    rounds: (count) => `${count} rounds`,
    toRound: "Open this round",
    toList: "To the list of rounds",
    another: "Plan another",
  },
}
