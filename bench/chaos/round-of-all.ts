import type { House } from "@jatidiri/server"

const day = 86_400_000
const regionCode = "51.71"

export type Invited = { readonly residentId: string; readonly nik: string }

/** One round for the whole bench, with as many invited as it can meet; they come in the order of this list. */
export const planRound = async ({ base, rooms }: House, officerId: string, count: number): Promise<Invited[]> => {
  const ids = await rooms.residents.listEligible(base.database, { regionCode, after: "0", limit: count })
  await base.database.transaction(async (tx) => {
    const from = base.now()
    const planned = await rooms.servicePoints.planRound(tx, "system", {
      ...{ name: "Putaran Uji", host: { kind: "event", name: "Uji Kekacauan" }, regionCode, from },
      ...{ until: new Date(from.getTime() + day), officers: [officerId], maxActivations: count },
      ...{ invitedBy: "niks", residentIds: ids },
    })
    if (!planned.ok) throw new Error(`the round was not planned: ${planned.refusal.code}`)
  })
  const residents = await rooms.residents.listResidents(base.database, ids)
  return residents.map(({ residentId, nik }) => ({ residentId, nik }))
}
