import { hash } from "node:crypto"
import type { Queries } from "@jatidiri/database"
import { type Desk, deskCookie } from "../contract.ts"
import { labelOf } from "../domain/known-claims.ts"
import type { Needs } from "../needs.ts"
import { type DeskRow, findDeskBySession, type SignedInRow } from "../store/desks.ts"
import { findOpenPurposes, purposeOf } from "../store/purposes.ts"
import type { Memory } from "./memory.ts"

/** Whose browser this is. */
export type SignedInDesk = {
  readonly deskId: string
  readonly deskName: string
  readonly relyingPartyId: string
  readonly relyingPartyName: string
}

export type Cookies = Readonly<Record<string, string | undefined>>

const findRow = async (needs: Needs, token: string | undefined): Promise<SignedInRow | undefined> => {
  if (token === undefined || token.length !== 43) return undefined
  return needs.database.find(findDeskBySession, hash("sha256", token, "buffer"), needs.now())
}

const signedInOf = (row: DeskRow): SignedInDesk => ({
  deskId: row.desk_id,
  deskName: row.desk_name,
  relyingPartyId: row.relying_party_id,
  relyingPartyName: row.relying_party_name,
})

/** The desk that signed in with this cookie, unless it signed out, its day is over or it was closed. */
export const identifyDesk =
  (needs: Needs, memory: Memory<SignedInDesk>) =>
  async (cookies: Cookies): Promise<SignedInDesk | undefined> => {
    const token = cookies[deskCookie]
    const known = token === undefined ? undefined : memory.recall(token)
    if (known !== undefined) return known
    const row = await findRow(needs, token)
    if (row === undefined || token === undefined) return undefined
    const desk = signedInOf(row)
    memory.keep(token, desk, row.expires_at)
    return desk
  }

/** What the desk's own screen shows: who it is, and what it may ask. */
export const deskOf = async (needs: Needs, queries: Queries, row: DeskRow): Promise<Desk> => ({
  relyingParty: { id: row.relying_party_id, name: row.relying_party_name },
  desk: { id: row.desk_id, name: row.desk_name },
  purposes: (await queries.rows(findOpenPurposes, row.relying_party_id)).map(purposeOf).map((purpose) => ({
    id: purpose.purposeId,
    name: purpose.name,
    justification: purpose.justification,
    ...(purpose.nikJustification === undefined ? {} : { nikJustification: purpose.nikJustification }),
    credentials: purpose.credentials.map(({ credential, claims }) => ({
      credential,
      claims: claims.map(({ path, required }) => ({
        path: [...path],
        required,
        label: labelOf(needs.claimsOf, credential, path),
      })),
    })),
  })),
})

export const findDesk =
  (needs: Needs) =>
  async (cookies: Cookies): Promise<Desk | undefined> => {
    const row = await findRow(needs, cookies[deskCookie])
    return row === undefined ? undefined : deskOf(needs, needs.database, row)
  }
