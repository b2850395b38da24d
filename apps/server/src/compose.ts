import type { Migrations } from "@jatidiri/database"
import type { Engine, Route } from "@jatidiri/http"
import type { Base } from "./base.ts"
import type { Job } from "./jobs.ts"
import { wireActivation } from "./wiring/activation.ts"
import { wireAudit } from "./wiring/audit.ts"
import { wireAuthorization } from "./wiring/authorization.ts"
import { wireCards } from "./wiring/cards.ts"
import { wireIssuance } from "./wiring/issuance.ts"
import { wireMonitoring } from "./wiring/monitoring.ts"
import { wireOfficers } from "./wiring/officers.ts"
import { wireRelyingParties } from "./wiring/relying-parties.ts"
import { residentForActivation, residentForIssuance, wireResidents } from "./wiring/residents.ts"
import { wireRights } from "./wiring/rights.ts"
import { wireServicePoints } from "./wiring/service-points.ts"
import { wireVerification } from "./wiring/verification.ts"

type Room = { readonly routes: readonly Route[]; readonly migrations: Migrations; readonly jobs?: readonly Job[] }

const wireRooms = (base: Base) => {
  const audit = wireAudit(base)
  const audited = { ...base, recordAudit: audit.record }
  const residents = wireResidents(audited)
  const officers = wireOfficers(audited)
  const authorization = wireAuthorization(audited)
  // Activation ends credentials and issuance asks for bindings: each is given the other's answer when it is asked.
  const activation: ReturnType<typeof wireActivation> = wireActivation(audited, officers, {
    ...residentForActivation(residents),
    makeOffer: authorization.makeOffer,
    revokeCredentials: async (tx, bindingId, reason) => {
      await issuance.revokeCredentials(tx, bindingId, reason)
    },
  })
  const issuance: ReturnType<typeof wireIssuance> = wireIssuance(audited, {
    ...residentForIssuance(residents),
    verifyAccess: authorization.verifyAccess,
    findActiveBinding: activation.findActiveBinding,
    noteCollected: activation.noteCollected,
  })
  const servicePoints = wireServicePoints(audited, { officers, residents, activation, issuance })
  const cards = wireCards(audited, { officers, residents, activation })
  const relyingParties = wireRelyingParties(audited)
  const verification = wireVerification(audited, { issuance, relyingParties })
  const rights = wireRights(audited, { audit, officers, residents, activation, issuance })
  const monitoring = wireMonitoring(audited, { officers, servicePoints, cards, rights })
  return {
    ...{
      audit,
      residents,
      officers,
      authorization,
      activation,
      issuance,
      servicePoints,
      cards,
      relyingParties,
      verification,
      rights,
      monitoring,
    },
  }
}

export type Composed = {
  readonly rooms: ReturnType<typeof wireRooms>
  readonly routes: readonly Route[]
  readonly engines: readonly Engine[]
  readonly jobs: readonly Job[]
  readonly migrations: readonly Migrations[]
}

/** Makes every room and gives each the answers of the others; nothing is asked of the database yet. */
export const compose = (base: Base): Composed => {
  const rooms = wireRooms(base)
  const all: readonly Room[] = Object.values(rooms)
  return {
    rooms,
    routes: all.flatMap(({ routes }) => routes),
    engines: [rooms.authorization],
    jobs: all.flatMap(({ jobs }) => jobs ?? []),
    migrations: all.map(({ migrations }) => migrations),
  }
}
