import { statement } from "@jatidiri/database"

/** Revokes all that a binding was given or was meant to be given, and asks for the lists to be written anew. */
export const revokeBinding = statement<{ readonly count: string }>(
  "issuance.revoke-binding",
  `with gone as (
     update issuance.credentials set status = 1, status_reason = $2, status_at = $3
     where binding_id = $1 and status <> 1 returning kind, list_number
   ), changes as (
     insert into issuance.status_changes (kind, list_number) select distinct kind, list_number from gone
   )
   select count(*) as count from gone`,
)

const changed = (update: string): string => `with changed as (
     ${update} returning kind, list_number
   ), changes as (
     insert into issuance.status_changes (kind, list_number) select distinct kind, list_number from changed
   )
   select count(*) as count from changed`

export const suspendBinding = statement<{ readonly count: string }>(
  "issuance.suspend-binding",
  changed(`update issuance.credentials set status = 2, status_reason = 'paused', status_at = $2
     where binding_id = $1 and status = 0`),
)

export const resumeBinding = statement<{ readonly count: string }>(
  "issuance.resume-binding",
  changed(`update issuance.credentials set status = 0, status_reason = null, status_at = $2
     where binding_id = $1 and status = 2`),
)

export const addPause = statement(
  "issuance.add-pause",
  "insert into issuance.pauses (binding_id, since) values ($1, $2) on conflict (binding_id) do nothing",
)

export const endPause = statement("issuance.end-pause", "delete from issuance.pauses where binding_id = $1")

export const findPause = statement<{ readonly since: Date }>(
  "issuance.find-pause",
  "select since from issuance.pauses where binding_id = $1",
)

/** Lists that changed, were never written, or run out before the given time. */
export const listsToWrite = statement<{ readonly kind: string; readonly number: number }>(
  "issuance.lists-to-write",
  `select kind, number from issuance.status_lists as l
   where token is null or expires_at < $1
     or exists (select from issuance.status_changes as c where c.kind = l.kind and c.list_number = l.number)
   order by kind, number`,
)

/** Held while it is written, so that two processes never sign one list at once. */
export const holdList = statement<{ readonly number: number }>(
  "issuance.hold-list",
  "select number from issuance.status_lists where kind = $1 and number = $2 for update skip locked",
)

export const takeChanges = statement(
  "issuance.take-changes",
  "delete from issuance.status_changes where kind = $1 and list_number = $2",
)

export const entriesNotValid = statement<{ readonly status_index: number; readonly status: number }>(
  "issuance.entries-not-valid",
  "select status_index, status from issuance.credentials where kind = $1 and list_number = $2 and status <> 0",
)

export const storeList = statement(
  "issuance.store-list",
  "update issuance.status_lists set token = $3, etag = $4, written_at = $5, expires_at = $6 where kind = $1 and number = $2",
)

export const findList = statement<{ readonly token: string | null; readonly etag: string | null }>(
  "issuance.find-list",
  "select token, etag from issuance.status_lists where kind = $1 and number = $2",
)

/** The latest first: credentials end, and the lists that they stand in grow old with them. */
export const allLists = statement<{ readonly kind: string; readonly number: number }>(
  "issuance.all-lists",
  "select kind, number from issuance.status_lists order by kind desc, number desc",
)

export const findStatus = statement<{ readonly status: number }>(
  "issuance.find-status",
  "select status from issuance.credentials where kind = $1 and list_number = $2 and status_index = $3",
)
