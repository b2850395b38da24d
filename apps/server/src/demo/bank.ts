import { createHmac } from "node:crypto"
import type { NewRelyingParty } from "@jatidiri/relying-parties"

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const length = 20

/** The demo bank's desk code: the same at every start of this town, different in every town. */
export const demoDeskCode = (secret: Uint8Array): string => {
  const bytes = createHmac("sha256", secret).update("demo desk code").digest()
  const letters = [...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte & 31)).join("")
  return (letters.match(/.{5}/g) ?? []).join("-")
}

const threeHoursSeconds = 3 * 3600

/** An invented bank with two reasons to ask. */
export const demoBank = (deskCode: string): NewRelyingParty => ({
  relyingPartyId: "bank-nusa-contoh",
  name: "Bank Nusa Contoh",
  desks: [{ deskId: "bank-nusa-contoh-renon-3", name: "Cabang Renon, meja 3", deskCode }],
  purposes: [
    {
      purposeId: "buka-tabungan",
      name: { id: "Membuka rekening tabungan", en: "Open a savings account" },
      justification: "Uji tuntas nasabah: nama, foto, dan umur pemohon dicocokkan di meja.",
      maxStatusAgeSeconds: threeHoursSeconds,
      credentials: [
        {
          credential: "ktp",
          claims: [
            { path: ["name"], required: true },
            { path: ["picture"], required: true },
            { path: ["age_over_17"], required: true },
            { path: ["address"], required: false },
          ],
        },
      ],
    },
    {
      purposeId: "kredit-usaha",
      name: { id: "Mengajukan kredit usaha", en: "Apply for a business loan" },
      justification: "Pengecekan riwayat kredit menurut peraturan memerlukan nomor kependudukan.",
      nikJustification: "Riwayat kredit dicari dengan NIK.",
      maxStatusAgeSeconds: threeHoursSeconds,
      credentials: [
        {
          credential: "ktp",
          claims: [
            { path: ["nik"], required: true },
            { path: ["name"], required: true },
            { path: ["birth_place"], required: true },
            { path: ["birthdate"], required: true },
            { path: ["picture"], required: true },
          ],
        },
      ],
    },
  ],
})
