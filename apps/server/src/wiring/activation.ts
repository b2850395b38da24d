import { hkdfSync } from "node:crypto"
import { type Needs as ActivationNeeds, activation } from "@jatidiri/activation"
import { nodeCrypto } from "@jatidiri/keys"
import type { officers } from "@jatidiri/officers"
import type { AuditedBase } from "../base.ts"
import { trustedMandateKeyOf } from "../trust.ts"

/** What activation asks of the rooms that are made after it or speak other words. */
export type ActivationNeighbours = Pick<
  ActivationNeeds,
  | "findResident"
  | "findResidentByNik"
  | "listResidents"
  | "findGone"
  | "readPhoto"
  | "reasonNotToActivate"
  | "makeOffer"
  | "revokeCredentials"
>
type Officers = Pick<
  ReturnType<typeof officers>,
  "identifyOfficer" | "reasonNotTo" | "reasonNotToAt" | "findMandate" | "listRevocations" | "findOfficerName"
>

/** A secret of its own out of one that the office has already: a new one changes which are drawn from then on. */
const sampleKeyOf = (secret: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "", "jatidiri activation: which vouchers a person looks at", 32))

export const wireActivation = (base: AuditedBase, people: Officers, others: ActivationNeighbours) =>
  activation({
    database: base.database,
    now: base.now,
    recordAudit: base.recordAudit,
    crypto: nodeCrypto,
    baseUrl: base.config.baseUrl,
    identifyOfficer: people.identifyOfficer,
    reasonNotTo: people.reasonNotTo,
    reasonNotToAt: people.reasonNotToAt,
    findMandate: people.findMandate,
    listRevocations: people.listRevocations,
    findOfficerName: people.findOfficerName,
    trustedKey: trustedMandateKeyOf(base.keys),
    sampleKey: sampleKeyOf(base.keys.secret("nonce")),
    recoveryWaitSeconds: base.config.recoveryWaitSeconds,
    passkeys: { relyingPartyId: new URL(base.config.baseUrl).hostname, origin: base.config.baseUrl },
    ...others,
  })
