import { statement } from "@jatidiri/database"

export type ImportRow = {
  readonly import_id: string
  readonly snapshot: string
  readonly file_hash: Buffer | null
  readonly file_bytes: string
  readonly state: "streaming" | "staged" | "finished" | "refused" | "dropped"
  readonly rows_read: string | null
  readonly rows_accepted: string | null
  readonly rows_inserted: string | null
  readonly rows_updated: string | null
  readonly rows_rejected: string | null
  readonly id_offset: string
  readonly warnings: Readonly<Record<string, number>>
}

/** Names its table wherever it orders: a bare `import_id` there would be this text, and 9 would come after 10. */
const row = `import_id::text, snapshot, file_hash, file_bytes::text, state, rows_read::text, rows_accepted::text,
  rows_inserted::text, rows_updated::text, rows_rejected::text, id_offset::text, warnings`

export const beginImport = statement<ImportRow>(
  "residents.begin-import",
  `insert into residents.imports (snapshot, file_bytes, state, id_offset)
   select $1, $2, 'streaming', case when is_called then last_value else 0 end from residents.resident_ids
   returning ${row}`,
)

export const findUnfinishedImports = statement<ImportRow>(
  "residents.find-unfinished-imports",
  `select ${row} from residents.imports where state in ('streaming', 'staged') order by imports.import_id`,
)

export const findLastFinishedImport = statement<ImportRow>(
  "residents.find-last-finished-import",
  `select ${row} from residents.imports where state = 'finished' order by imports.import_id desc limit 1`,
)

export const markStaged = statement<ImportRow>(
  "residents.mark-staged",
  `update residents.imports set state = 'staged', file_hash = $2, rows_read = $3, rows_accepted = $4, warnings = $5
   where import_id = $1 returning ${row}`,
)

export const markFinished = statement<ImportRow>(
  "residents.mark-finished",
  `update residents.imports set state = 'finished', ended_at = now(), rows_inserted = $2, rows_updated = $3,
     rows_rejected = (select count(*) from residents.import_rejections where import_id = $1),
     rows_accepted = rows_read - (select count(*) from residents.import_rejections where import_id = $1)
   where import_id = $1 returning ${row}`,
)

export const markRefused = statement(
  "residents.mark-refused",
  `update residents.imports set state = 'refused', refusal = $2, ended_at = now() where import_id = $1`,
)

/** The lines' reasons go with the unfinished import: it will be told anew. */
export const markDropped = statement(
  "residents.mark-dropped",
  `with gone as (delete from residents.import_rejections where import_id = $1)
   update residents.imports set state = 'dropped', ended_at = now() where import_id = $1`,
)

export const addRejections = statement(
  "residents.add-rejections",
  `insert into residents.import_rejections (import_id, line, column_name, reason)
   select $1, * from unnest($2::bigint[], $3::text[], $4::text[])`,
)

export const listRejections = statement<{ line: string; column_name: string | null; reason: string }>(
  "residents.list-rejections",
  `select line::text, column_name, reason from residents.import_rejections
   where import_id = $1 and line > $2 order by import_rejections.line limit $3`,
)

export const isRegisterEmpty = statement<{ empty: boolean }>(
  "residents.is-register-empty",
  "select not exists (select from residents.residents) as empty",
)

/** As the server last estimated it; counting a country takes minutes. */
export const estimateRegister = statement<{ people: string }>(
  "residents.estimate-register",
  "select greatest(reltuples, 0)::bigint::text as people from pg_class where oid = 'residents.residents'::regclass",
)

export const advanceResidentIds = statement(
  "residents.advance-resident-ids",
  "select setval('residents.resident_ids', (select max(resident_id) from residents.residents))",
)

export const listVillages = statement<{ code: string }>(
  "residents.list-villages",
  "select code from residents.regions where level = 'village'",
)
