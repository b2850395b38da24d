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
  "identifyOfficer" | "reasonNotTo" | "reasonNotToAt" | "findMandate" | "findOfficerName"
>

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
    findOfficerName: people.findOfficerName,
    trustedKey: trustedMandateKeyOf(base.keys),
    recoveryWaitSeconds: base.config.recoveryWaitSeconds,
    passkeys: { relyingPartyId: new URL(base.config.baseUrl).hostname, origin: base.config.baseUrl },
    ...others,
  })
