import type { House } from "@jatidiri/server"

const day = 86_400_000
export const regionCode = "51.71"

export type Invited = { readonly residentId: string; readonly nik: string }
export type PlannedRound = { readonly roundId: string; readonly invited: readonly Invited[] }

/** One round for the whole bench, with as many invited as it can meet. */
export const planRound = async (
  { base, rooms }: House,
  officers: readonly string[],
  count: number,
): Promise<PlannedRound> => {
  const ids = await rooms.residents.listEligible(base.database, { regionCode, after: "0", limit: count })
  const roundId = await base.database.transaction(async (tx) => {
    const from = base.now()
    const planned = await rooms.servicePoints.planRound(tx, "system", {
      ...{ name: "Putaran Uji", host: { kind: "event", name: "Uji Kekacauan" }, regionCode, from },
      ...{ until: new Date(from.getTime() + day), officers: [...officers], maxActivations: count },
      ...{ invitedBy: "niks", residentIds: ids },
    })
    if (!planned.ok) throw new Error(`the round was not planned: ${planned.refusal.code}`)
    return planned.value.roundId
  })
  const residents = await rooms.residents.listResidents(base.database, ids)
  return { roundId, invited: residents.map(({ residentId, nik }) => ({ residentId, nik })) }
}
