import { webApp } from "@jatidiri/web/vite"

export default webApp({
  base: "/monev/",
  name: "Monev Jatidiri",
  shortName: "Monev",
  description: "Capaian identitas digital menurut wilayah, sampai desa",
})
