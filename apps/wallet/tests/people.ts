/** A drawn face, 1 × 1 pixel of it: what matters is that it is a picture of the document itself. */
const picture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAtAwEBu2vHUwAAAABJRU5ErkJggg=="

/** An invented resident. */
export const sari = {
  nik: "5171045708950000",
  name: "Ni Luh Sari Wulandari",
  birth_place: "Denpasar",
  birthdate: "1995-08-17",
  gender: "female",
  address: {
    street_address: "Jl. Melati 3",
    rt: "004",
    rw: "002",
    district: "Denpasar Utara",
    locality: "Kota Denpasar",
  },
  age_over_17: true,
  age_over_21: true,
  picture,
  small_picture: picture,
}

export const family = {
  family_card_number: "5171040101150000",
  head_of_family: "I Made Contoh",
  members: [
    { nik: "5171040102700000", name: "I Made Contoh", gender: "male", relation: "KEPALA KELUARGA" },
    { nik: "5171045708950000", name: "Ni Luh Sari Wulandari", gender: "female", relation: "ANAK" },
  ],
}

const described = (path: readonly (string | null)[], id: string, en: string) => ({
  path,
  display: [
    { name: id, locale: "id-ID" },
    { name: en, locale: "en" },
  ],
})

export const ktpLabels = [
  described(["nik"], "NIK", "Population number"),
  described(["name"], "Nama", "Name"),
  described(["birth_place"], "Tempat lahir", "Place of birth"),
  described(["birthdate"], "Tanggal lahir", "Date of birth"),
  described(["gender"], "Jenis kelamin", "Sex"),
  described(["address", "street_address"], "Alamat", "Street"),
  described(["address", "district"], "Kecamatan", "District"),
  described(["age_over_17"], "Berusia 17 tahun ke atas", "Aged 17 or over"),
  described(["picture"], "Foto", "Photo"),
]

export const kkLabels = [
  described(["family_card_number"], "Nomor KK", "Family card number"),
  described(["head_of_family"], "Kepala keluarga", "Head of family"),
  described(["members", null, "name"], "Nama", "Name"),
  described(["members", null, "gender"], "Jenis kelamin", "Sex"),
  described(["members", null, "relation"], "Hubungan keluarga", "Relation to the head"),
]
