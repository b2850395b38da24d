import { webApp } from "@jatidiri/web/vite"

export default webApp({
  base: "/petugas/",
  name: "Petugas Jatidiri",
  shortName: "Petugas",
  description: "Aktivasi KTP digital oleh petugas, di loket dan di lapangan",
})
