import type { Town } from "./town.ts"

const listInvited = `select resident_id::text as id from service_points.invited
  join service_points.rounds using (round_id) where closed_at is null order by position limit $1`

/** The first of those whom the demo's round invites. */
export const readInvited = async ({ server }: Town, count: number) => {
  const { base, rooms } = server.house
  const rows = await base.database.raw<{ id: string }>(listInvited, [count])
  const found = await rooms.residents.listResidents(
    base.database,
    rows.map(({ id }) => id),
  )
  return found.map(({ residentId, nik, name }) => ({ residentId, nik, name }))
}
