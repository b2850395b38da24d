import { statement } from "@jatidiri/database"

export type RevocationRow = {
  readonly id: string
  readonly device: string
  /** Empty where the whole device is revoked. */
  readonly mandate: string | null
  readonly revoked_from: Date
}

/** Everything revoked, devices before mandates; a page begins behind the last id of the one before. */
export const listRevocations = statement<RevocationRow>(
  "officers.list-revocations",
  `select id, device, mandate, revoked_from from (
     select 'device:' || thumbprint as id, thumbprint as device, null::uuid as mandate, revoked_from
     from officers.devices where revoked_from is not null
     union all
     select 'mandate:' || jti, device, jti, revoked_from from officers.mandates where revoked_from is not null) as revoked
   where id collate "C" > $1 order by id collate "C" limit $2`,
)
