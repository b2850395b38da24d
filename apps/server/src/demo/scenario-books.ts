/** The five offices' books in Monev, as the first page links them; the facts themselves are monitoring's. */
export const scenarioBooks = [
  { book: "denpasar", regionCode: "51.71", name: "Denpasar" },
  { book: "tangsel", regionCode: "36.74", name: "Tangerang Selatan" },
  { book: "pangkalpinang", regionCode: "19.71", name: "Pangkalpinang" },
  { book: "kaltara", regionCode: "65", name: "Kalimantan Utara" },
  { book: "boltim", regionCode: "71.10", name: "Bolaang Mongondow Timur" },
] as const
