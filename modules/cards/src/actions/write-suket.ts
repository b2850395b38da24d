import { writePdf } from "@jatidiri/documents"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CardRefusal } from "../contract.ts"
import { letterOf } from "../domain/suket-letter.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { findSuket } from "../store/sukets.ts"
import { auditLook, refuseLook } from "./show-people.ts"

export type LetterRefusal = Extract<CardRefusal, PermissionRefusal | "suket-unknown">

type Said = ReturnType<typeof letterOf>

/** What the letter says, and the look that it is. The paper is written after it: the log waits for no paper. */
const readLetter = (needs: Needs, officer: SignedInOfficer, suketId: string): Promise<Result<Said, LetterRefusal>> =>
  needs.database.transaction(async (tx): Promise<Result<Said, LetterRefusal>> => {
    const row = await tx.find(findSuket, suketId)
    const [resident] = row === undefined ? [] : await needs.listResidents(tx, [row.resident_id])
    if (row === undefined || resident === undefined) return refuse("suket-unknown")
    const { residentId } = resident
    const code = needs.reasonNotTo(officer, "activate", resident.regionCode)
    if (code !== undefined) return refuseLook(needs, tx, officer, { residentId, code, why: "suket-letter" })
    await auditLook(needs, tx, officer, { residentId, why: "suket-letter" })
    const { number, issued_day: issuedDay, until_day: untilDay, reason, at } = row
    const letter = { number, issuedDay, untilDay, reason, madeAt: at, demo: needs.demo }
    return accept(letterOf(resident, letter))
  })

/** The letter on paper, made when it is asked for from what the register says now; nothing of it is kept. */
export const writeSuket =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, suketId: string): Promise<Result<Uint8Array, LetterRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const said = await readLetter(needs, officer, suketId)
    return said.ok ? accept(await writePdf(said.value)) : said
  }
