/** Sorts of a million numbers fit in memory; parallel lanes share the cores better than helpers of one of them. */
export const roomForSorting = `set local maintenance_work_mem = '256MB'; set local work_mem = '128MB';
  set local max_parallel_maintenance_workers = 0; set local jit = off`

/** For a lane that is alone. */
export const letHelpersIndex = "set local max_parallel_maintenance_workers = 2"

/** A killed import's work on the server ends within this time, not with its statement. */
export const noticeTheDead = "set local client_connection_check_interval = '1s'"

/** Fresh index pages hardly shrink, and pressing them costs a fifth of the merge; only where we may say so. */
export const plainPages =
  "select set_config('wal_compression', 'off', true) where has_parameter_privilege('wal_compression', 'set')"

/** $1 the number that all imports agree on. */
export const tryLock = "select pg_try_advisory_lock($1) as mine"
export const unlock = "select pg_advisory_unlock($1)"
