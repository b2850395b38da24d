import { webApp } from "@jatidiri/web/vite"

export default webApp({
  base: "/dompet/",
  name: "Dompet Jatidiri",
  shortName: "Dompet",
  description: "KTP digital di ponsel Anda, dengan atau tanpa jaringan. Demo, tidak resmi.",
})
