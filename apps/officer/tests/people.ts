import { makeRequest } from "@jatidiri/field"
import type { Sign } from "@jatidiri/kernel"
import { thumbprintOf } from "@jatidiri/kernel"
import { nodeCrypto } from "@jatidiri/keys"
import type { Officer } from "@jatidiri/officers/contract"

/** An ES256 key of the moment. */
export const makeSigner = async () => {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" }
  const pair = (await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"])) as CryptoKeyPair
  const { x = "", y = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey)
  const sign: Sign = async (bytes) =>
    new Uint8Array(await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, pair.privateKey, new Uint8Array(bytes)))
  const publicJwk = { kty: "EC", crv: "P-256", x, y } as const
  return { sign, publicJwk, thumbprint: await thumbprintOf(publicJwk, nodeCrypto.digest) }
}

export const officer: Officer = {
  ...{ officerId: "7c1e1a52-0f4e-4b7e-9f0a-3d5f1c2b4a60", name: "I Wayan Contoh", role: "counter" as Officer["role"] },
  ...{ powers: [], regions: ["51.71"] },
  servicePoint: { id: "loket-1", name: "Loket Disdukcapil Contoh", regionCode: "51.71", dailyQuota: 50 },
}

export const resident = {
  ...{ residentId: "1", name: "NI LUH SARI WULANDARI", nik: "5171015708950000", birthDay: "1995-08-17" },
  ...{ birthPlace: "DENPASAR", sex: "female", address: "JL. MERPATI NO. 57, RT 005/RW 005, Panjer, Denpasar Selatan" },
  ...{ regionCode: "51.71.01.1001", regency: "Kota Denpasar", recording: "CARD_ISSUED", cohort: "umum", agency: "" },
}

export const queue = ["NYOMAN MERTHA", "PUTU DEWI CONTOH"].map((name, at) => ({
  requestId: `q${at}`,
  code: `7K2M4QX${at}`,
  since: new Date(Date.now() - 600_000).toISOString(),
  resident: { name, regionCode: "51.71.01.1001", cohort: "umum", agency: "" },
}))

export const makeResidentsRequest = async (nik = resident.nik): Promise<string> => {
  const { sign, publicJwk } = await makeSigner()
  const device = { platform: "Android 9", browser: "Chromium 74", class: "full" }
  const iat = Math.floor(Date.now() / 1000) - 60
  return makeRequest({ jti: crypto.randomUUID(), nik, cnf: { jwk: publicJwk }, iat, device }, sign)
}
