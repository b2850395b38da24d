import { makeTrust, parseCertificate } from "@jatidiri/credentials"
import { migrate } from "@jatidiri/database"
import { claimsOf, typeOf } from "@jatidiri/issuance"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { makeDeskCode, relyingParties } from "@jatidiri/relying-parties"
import { verification } from "@jatidiri/verification"
import { openHouse as openIssuingHouse } from "../issuance/house.ts"

export const purposeId = "bench-rekening"
export const deskCode = makeDeskCode(nodeCrypto.randomBytes)

const trustOf = (keys: Keys) =>
  makeTrust(
    nodeCrypto.verify,
    keys.anchors.map((der) => {
      const parsed = parseCertificate(der)
      if (!parsed.ok) throw new Error("an anchor cannot be read")
      return parsed.value
    }),
  )

const bank = {
  relyingPartyId: "bench-bank",
  name: "Bank Contoh",
  desks: [{ deskId: "bench-meja-1", name: "Meja 1", deskCode }],
  purposes: [
    {
      purposeId,
      name: { id: "Membuka rekening", en: "Opening an account" },
      justification: "Bank wajib mengenal nasabah sebelum membuka rekening.",
      credentials: [
        {
          credential: "ktp" as const,
          claims: ["name", "picture", "age_over_17"].map((name) => ({ path: [name], required: true })),
        },
      ],
      maxStatusAgeSeconds: 43_200,
    },
  ],
}

/** The issuing rooms, and beside them the rooms that a presentation passes, wired as the server wires them. */
export const openHouse = async (options: Parameters<typeof openIssuingHouse>[0]) => {
  const issuing = await openIssuingHouse(options)
  const { database, log, keys, issuer } = issuing
  const { baseUrl } = options
  const now = () => new Date()
  const shared = { database, now, recordAudit: log.record, requestSigner: keys.signer("request-signer"), claimsOf }
  const { randomBytes, digest } = nodeCrypto
  const desks = relyingParties({ ...shared, randomBytes, digest, issuer: baseUrl, secureCookies: false })
  const { identifyDesk, findPurpose, narrowPurpose, registrationStatement } = desks
  const checks = verification({
    ...shared,
    ...{ identifyDesk, findPurpose, narrowPurpose, registrationStatement },
    crypto: nodeCrypto,
    typeOf: (credential) => typeOf(baseUrl, credential),
    trust: trustOf(keys),
    readStatus: async (uri, index) => {
      const known = await issuer.readStatus(uri, index)
      return known && { status: known.status, ageSeconds: (now().getTime() - known.asOf.getTime()) / 1000 }
    },
    sealingKey: keys.secret("session-encryption"),
    baseUrl,
    walletAddress: `${baseUrl}/dompet/#/permintaan`,
    finishAddress: `${baseUrl}/periksa/#/selesai`,
  })
  await migrate(database, [desks.migrations, checks.migrations])
  const added = await database.transaction((tx) => desks.addRelyingParty(tx, bank))
  if (!added.ok) throw new Error(`the bank was not registered: ${added.refusal.code}`)
  return { ...issuing, rooms: [...issuing.rooms, desks, checks] }
}
