import { statement } from "@jatidiri/database"

type Record = { readonly payload: object; readonly consumed_at: Date | null }

/** A record that is made once; a second one under the same id is a replay and changes no row. */
export const insertRecord = statement(
  "authorization.insert-record",
  `insert into "authorization".engine_records (model, id, payload, grant_id, uid, user_code, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict (model, id) do nothing`,
)

/** A record that may be saved again, unless it was consumed meanwhile: then no row changes. */
export const saveRecord = statement(
  "authorization.save-record",
  `insert into "authorization".engine_records as known (model, id, payload, grant_id, uid, user_code, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid,
     user_code = excluded.user_code, expires_at = excluded.expires_at
   where known.consumed_at is null`,
)

export const findRecord = statement<Record>(
  "authorization.find-record",
  `select payload, consumed_at from "authorization".engine_records
   where model = $1 and id = $2 and (expires_at is null or expires_at > $3)`,
)

export const findRecordByUid = statement<Record>(
  "authorization.find-record-by-uid",
  `select payload, consumed_at from "authorization".engine_records
   where model = $1 and uid = $2 and (expires_at is null or expires_at > $3)`,
)

export const findRecordByUserCode = statement<Record>(
  "authorization.find-record-by-user-code",
  `select payload, consumed_at from "authorization".engine_records
   where model = $1 and user_code = $2 and (expires_at is null or expires_at > $3)`,
)

/** Spends the record; no row for whoever comes second. */
export const consumeRecord = statement(
  "authorization.consume-record",
  `update "authorization".engine_records set consumed_at = $3 where model = $1 and id = $2 and consumed_at is null`,
)

export const deleteRecord = statement(
  "authorization.delete-record",
  `delete from "authorization".engine_records where model = $1 and id = $2`,
)

export const deleteRecordsOfGrant = statement(
  "authorization.delete-records-of-grant",
  `delete from "authorization".engine_records where grant_id = $1`,
)

export const forgetRecords = statement(
  "authorization.forget-records",
  `delete from "authorization".engine_records where expires_at < $1`,
)
