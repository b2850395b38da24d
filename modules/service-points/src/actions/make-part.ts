import { hash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { type PackedResident, type PackPart, residentsAPart } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { insertPart, listInvitedOfPart } from "../store/packs.ts"
import type { RoundRow } from "../store/rounds.ts"

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64")

/** Those of a region or group who were activated since the planning need not be carried; who was asked for by name is. */
const withoutActivated = async (needs: Needs, tx: Tx, residentIds: readonly string[]): Promise<readonly string[]> => {
  const active = new Set(await needs.listActive(tx, residentIds))
  return residentIds.filter((id) => !active.has(id))
}

const withPhoto = async (needs: Needs, tx: Tx, record: Omit<PackedResident, "photo">): Promise<PackedResident> => {
  const { residentId, nik, name, birthDay, birthPlace, sex, address, regionCode, regency, ...rest } = record
  const { recording, cohort, agency } = rest
  const photo = await needs.readSmallPhoto(tx, residentId)
  return {
    ...{ residentId, nik, name, birthDay, birthPlace, sex, address, regionCode, regency, recording, cohort, agency },
    ...(photo === undefined ? {} : { photo: base64(photo) }),
  }
}

/** Makes and keeps one part, as of now; no more than one part's people are in memory. */
export const makePart = async (
  needs: Needs,
  tx: Tx,
  { packId, round, number }: { readonly packId: string; readonly round: RoundRow; readonly number: number },
): Promise<void> => {
  const [behind, last] = [(number - 1) * residentsAPart, number * residentsAPart]
  const invited = await tx.rows(listInvitedOfPart, round.round_id, behind, last)
  const ids = invited.map(({ resident_id }) => resident_id)
  const wanted = round.invited_by === "niks" ? ids : await withoutActivated(needs, tx, ids)
  const part: PackPart = { residents: [] }
  for (const record of await needs.listResidents(tx, wanted)) part.residents.push(await withPhoto(needs, tx, record))
  const body = Buffer.from(JSON.stringify(part))
  await tx.run(insertPart, packId, number, part.residents.length, hash("sha256", body, "base64url"), body)
}
