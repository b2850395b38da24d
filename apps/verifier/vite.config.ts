import { webApp } from "@jatidiri/web/vite"

export default webApp({
  base: "/periksa/",
  name: "Periksa Jatidiri",
  shortName: "Periksa",
  description: "Pemeriksaan KTP digital di meja mitra",
})
