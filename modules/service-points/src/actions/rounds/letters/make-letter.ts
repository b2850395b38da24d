import { writePdf } from "@jatidiri/documents"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ServicePointRefusal } from "../../../contract.ts"
import type { Needs, SignedInOfficer } from "../../../needs.ts"
import type { LetterBody } from "../../../round-contract.ts"
import { findListedRound, findRoundShared, type ListedRow } from "../../../store/rounds.ts"
import { letterDocument } from "./letter-texts.ts"
import { letterNumber, numberLetter, officeRegion } from "./number-letter.ts"

export type LetterRefusal = Extract<
  ServicePointRefusal,
  "not-signed-in" | "officer-ended" | "power-missing" | "outside-region" | "round-unknown" | "round-over"
>
type MakeLetter = LetterBody & { readonly roundId: string; readonly officer: SignedInOfficer | undefined }
export type Letter = { readonly number: string; readonly bytes: Uint8Array }

const isCancelled = ({ closed_at, starts_at }: ListedRow): boolean => closed_at !== null && closed_at < starts_at

/** The number is given in the transaction that reads the round; the paper is written after it, from what was read. */
const findFacts = (needs: Needs, { roundId, kind, officer }: MakeLetter & { readonly officer: SignedInOfficer }) =>
  needs.database.transaction(async (tx) => {
    await tx.find(findRoundShared, roundId)
    const round = await tx.find(findListedRound, officer.officerId, roundId)
    if (round === undefined) return refuse("round-unknown")
    const refusal = needs.reasonNotTo(officer, "issue-mandates", round.region_code)
    if (refusal !== undefined) return refuse(refusal)
    if (isCancelled(round)) return refuse("round-over")
    const letter = await numberLetter(needs, tx, { round, kind, actor: `officer:${officer.officerId}` })
    const office = officeRegion(round.region_code)
    const names = await needs.nameRegions(tx, [office, round.region_code])
    return accept({
      ...{ round, kind, number: letterNumber(letter), madeAt: letter.made_at, demo: needs.trust.demo },
      officeRegionName: names.get(office) ?? office,
      regionName: names.get(round.region_code) ?? round.region_code,
    })
  })

/** A round's letter as PDF, by who plans there: the same bytes however often it is asked for, until the round is changed. */
export const makeLetter =
  (needs: Needs) =>
  async (asked: MakeLetter): Promise<Result<Letter, LetterRefusal>> => {
    const { officer } = asked
    if (officer === undefined) return refuse("not-signed-in")
    const facts = await findFacts(needs, { ...asked, officer })
    if (!facts.ok) return facts
    return accept({ number: facts.value.number, bytes: await writePdf(letterDocument(facts.value)) })
  }
