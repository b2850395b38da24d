import { hash, randomBytes } from "node:crypto"
import type { Route } from "@jatidiri/http"
import { type KnownClaim, type Needs, type NewRelyingParty, relyingParties } from "@jatidiri/relying-parties"
import { openTestDatabase } from "@jatidiri/testing"

const label = { id: "Kolom", en: "Column" }
const known: Readonly<Record<"ktp" | "kk", readonly KnownClaim[]>> = {
  ktp: [
    { path: ["name"], mdocPath: ["id.jatidiri.ktp.1", "name"], label: { id: "Nama lengkap", en: "Full name" } },
    { path: ["photo"], mdocPath: ["id.jatidiri.ktp.1", "portrait"], label: { id: "Foto", en: "Photo" } },
    { path: ["nik"], label: { id: "NIK", en: "NIK" } },
    { path: ["address", "region"], label: { id: "Provinsi", en: "Province" } },
    { path: ["address", "locality"], label: { id: "Kabupaten/kota", en: "Regency" } },
    ...["a", "b", "c", "d", "e"].map((name) => ({ path: [name], label })),
  ],
  kk: [
    { path: ["family_card_number"], label },
    { path: ["members", null, "name"], label },
    { path: ["members", null, "nik"], label },
  ],
}

export const deskCode = "K7M2P-9QXWA-3FZTB-6HRDE"

export const bank: NewRelyingParty = {
  relyingPartyId: "bank-nusa-contoh",
  name: "Bank Nusa Contoh",
  desks: [{ deskId: "bank-nusa-renon-3", name: "Cabang Renon, meja 3", deskCode }],
  purposes: [
    {
      purposeId: "bank-nusa-rekening",
      name: { id: "Membuka rekening tabungan", en: "Opening a savings account" },
      justification: "Bank wajib mengenal nasabah sebelum membuka rekening.",
      credentials: [
        {
          credential: "ktp",
          claims: [
            { path: ["name"], required: true },
            { path: ["photo"], required: true },
            { path: ["address"], required: false },
          ],
        },
      ],
      maxStatusAgeSeconds: 43_200,
    },
  ],
}

/** The room alone on a real database; the clock, the signature and the audit log are given in. */
export const openHouse = async () => {
  const clock = { now: new Date("2026-11-22T02:00:00Z") }
  const audited: string[] = []
  let signatures = 0
  const migrations = relyingParties({} as Needs).migrations
  const test = await openTestDatabase([migrations])
  const needs: Needs = {
    database: test.database,
    now: () => clock.now,
    recordAudit: async (_tx, entry) => void audited.push(JSON.stringify(entry)),
    randomBytes,
    digest: (bytes) => hash("sha256", bytes, "buffer"),
    requestSigner: {
      sign: () => {
        signatures += 1
        return new Uint8Array(64)
      },
      x5c: ["MAA="],
    },
    claimsOf: (credential) => known[credential],
    issuer: "http://localhost",
    secureCookies: false,
  }
  const door = relyingParties(needs)
  return { ...test, door, clock, audited, signatures: () => signatures }
}

type Asked = { readonly body?: unknown; readonly cookie?: string; readonly header?: boolean }

export const ask = async (routes: readonly Route[], path: string, asked: Asked = {}) => {
  const route = routes.find((candidate) => candidate.path === path)
  if (route === undefined) throw new Error(`no route ${path}`)
  return route.handle({
    body: asked.body,
    params: {},
    query: {},
    headers: asked.header === false ? {} : { "x-jatidiri": "1" },
    cookies: { jd_desk: asked.cookie },
    method: route.method,
    path,
  })
}

export const cookieOf = (reply: { readonly headers?: Readonly<Record<string, string>> }): string =>
  /^jd_desk=([^;]*)/.exec(reply.headers?.["set-cookie"] ?? "")?.[1] ?? ""
