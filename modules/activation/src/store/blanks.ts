import { statement } from "@jatidiri/database"

export type BlankRow = {
  readonly id: string
  readonly jti: string
  readonly officer_id: string
  readonly channel: "service-point" | "field-round"
  readonly service_point_id: string
  readonly reason: "printed" | "spoiled"
  readonly people: number
  readonly at: Date
}

/** Behind a place of the ledger, only rows of transactions that are over: none can still appear before them. */
export const listBlankRows = statement<BlankRow>(
  "activation.list-blank-rows",
  `select xid::text || ':' || ledger_id as id, about as jti, officer_id, channel, service_point_id, reason, people, at
   from activation.ledger
   where kind = 'blank' and (xid, ledger_id) > ($1::text::xid8, $2::bigint)
     and xid < pg_snapshot_xmin(pg_current_snapshot())
   order by xid, ledger_id limit $3`,
)
