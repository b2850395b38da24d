import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { Acceptance, AcceptingParty } from "../acceptance-contract.ts"
import type { MonitoringRefusal } from "../contract.ts"
import { groupBy, sumChecks } from "../domain/acceptance.ts"
import { type Period, periodOf } from "../domain/period.ts"
import type { Needs } from "../needs.ts"
import { type CheckRow, checksBetween, type PurposeRow, purposesKnown } from "../store/acceptance.ts"
import { atOneMoment, openRegion } from "./open-region.ts"

const reasonsOf = (rows: readonly CheckRow[]): AcceptingParty["reasons"] =>
  [...groupBy(rows, ({ result, reason }) => `${result} ${reason}`).values()]
    .flatMap(([first, ...others]) =>
      first === undefined || first.result === "accept"
        ? []
        : [
            {
              result: first.result,
              reason: first.reason,
              checks: others.reduce((sum, { checks }) => sum + checks, first.checks),
            },
          ],
    )
    .toSorted((a, b) => b.checks - a.checks)

const purposeOf = ({ purposeId, nameId, nameEn, since, ended }: PurposeRow, rows: readonly CheckRow[]) => ({
  purposeId,
  name: { id: nameId, en: nameEn },
  since,
  ended,
  ...sumChecks(rows.filter((row) => row.purposeId === purposeId)),
})

const partyOf = (purposes: readonly PurposeRow[], rows: readonly CheckRow[]): AcceptingParty[] => {
  const [first] = purposes
  if (first === undefined) return []
  return [
    {
      relyingPartyId: first.relyingPartyId,
      name: first.relyingParty,
      ...sumChecks(rows),
      lastDay: rows.at(-1)?.day ?? null,
      purposes: purposes.map((purpose) => purposeOf(purpose, rows)),
      reasons: reasonsOf(rows),
    },
  ]
}

const daysOf = (rows: readonly CheckRow[]): Acceptance["days"] =>
  [...groupBy(rows, ({ day }) => day)].map(([day, ofDay]) => {
    const { checks, accepted } = sumChecks(ofDay)
    return { day, checks, accepted }
  })

type Seen = Omit<Acceptance, "region" | "from" | "to">

const nothing: Seen = { ...sumChecks([]), parties: [], days: [] }

const seenIn = async (tx: Tx, { from, to }: Period): Promise<Seen> => {
  const rows = await tx.rows(checksBetween, from, to)
  const checks = groupBy(rows, ({ relyingPartyId }) => relyingPartyId)
  const purposes = groupBy(await tx.rows(purposesKnown), ({ relyingPartyId }) => relyingPartyId)
  const parties = [...purposes].flatMap(([id, known]) => partyOf(known, checks.get(id) ?? []))
  return {
    ...sumChecks(rows),
    parties: parties.toSorted((a, b) => b.checks - a.checks || a.name.localeCompare(b.name)),
    days: daysOf(rows),
  }
}

type Asked = { readonly from?: string; readonly to?: string }

/** Who may ask and what became of it, those who never asked too; the busiest first. An office's own book has none. */
export const readAcceptance =
  (needs: Needs) =>
  (book: string, code: string, asked: Asked): Promise<Result<Acceptance, MonitoringRefusal>> =>
    atOneMoment(needs, async (tx) => {
      const opened = await openRegion(tx, book, code)
      if (!opened.ok) return opened
      const period = periodOf(asked, jakartaDay(needs.now()))
      if (period === undefined) return refuse("period-wrong")
      const region = opened.value.path.at(-1) ?? { code, name: "" }
      return accept({ region, ...period, ...(opened.value.row.kind === "live" ? await seenIn(tx, period) : nothing) })
    })
