import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result } from "@jatidiri/kernel"
import { ageOfWaiting, waitsForRegister } from "../../domain/review.ts"
import type { Needs } from "../../needs.ts"
import { lockHolder } from "../../store/bindings.ts"
import {
  closeReviews,
  findReviewed,
  type HeldRow,
  listAwaited,
  listOpenReasons,
  openReview,
} from "../../store/reviews.ts"
import { isInDoubt } from "../vouchers/judge-mandate.ts"
import { rejectHeld } from "./reject-held.ts"
import { type ReleaseRefusal, releaseHeld } from "./release-held.ts"

const pageSize = 500
const beforeAll = "00000000-0000-0000-0000-000000000000"

/** What waits for a person as well, or came into doubt meanwhile, is in force when he has said yes. */
const releaseIn = async (tx: Tx, held: HeldRow, needs: Needs): Promise<Result<void, ReleaseRefusal>> => {
  const { voucher_jti: jti, resident_id } = held
  const holder = await tx.get(lockHolder, resident_id)
  const open = (await tx.rows(listOpenReasons, jti)).map(({ reason }) => reason)
  const voucher = await tx.get(findReviewed, jti)
  if (voucher.state !== "held" || !waitsForRegister(open)) return accept(undefined)
  const known = await needs.findMandate(tx, voucher.mandate)
  if (known === undefined || isInDoubt(known, holder, voucher.signed_at)) {
    await tx.run(openReview, jti, "signed-before-revocation", needs.now())
    return accept(undefined)
  }
  await tx.run(closeReviews, jti, needs.now(), "system", "release", ["recording-awaited"])
  return releaseHeld(tx, { ...voucher, resident_id, isToldRevoked: false }, needs)
}

/** The days are over: it ends as if a person had rejected it. */
const lapseIn = async (tx: Tx, held: HeldRow, needs: Needs): Promise<void> => {
  const { voucher_jti: jti, resident_id } = held
  await tx.get(lockHolder, resident_id)
  const voucher = await tx.get(findReviewed, jti)
  if (voucher.state !== "held") return
  await tx.run(closeReviews, jti, needs.now(), "system", "reject", null)
  await rejectHeld(tx, { ...voucher, resident_id }, { actor: "system", reason: "lapsed" }, needs)
}

/** Why it waits is said again: from now on the register's word is not enough. */
const lookAtLate = (tx: Tx, { voucher_jti }: HeldRow, needs: Needs) =>
  tx.run(openReview, voucher_jti, "recording-late", needs.now())

const findRecorded = async (page: readonly HeldRow[], needs: Needs): Promise<readonly HeldRow[]> => {
  const residents = await needs.listResidents(
    needs.database,
    page.map(({ resident_id }) => resident_id),
  )
  const byId = new Map(residents.map((resident) => [resident.residentId, resident]))
  return page.filter(({ resident_id, signed_at }) => {
    const resident = byId.get(resident_id)
    return resident !== undefined && needs.reasonNotToActivate(resident, jakartaDay(signed_at)) === undefined
  })
}

/**
 * Lets those take their place who were recorded where they were met, once the register says so in time; what it says later
 * is put before a person, and what nobody has decided by the end of a request's days lapses. Page by page, one transaction
 * a voucher. Repeating it, several at once too, changes nothing.
 */
export const releaseRecorded = (needs: Needs) => async (): Promise<void> => {
  let after = beforeAll
  for (;;) {
    const page = await needs.database.rows(listAwaited, after, pageSize)
    const last = page.at(-1)
    if (last === undefined) return
    const by = Map.groupBy(page, ({ signed_at }) => ageOfWaiting(signed_at, needs.now()))
    for (const held of by.get("lapsed") ?? []) await needs.database.transaction((tx) => lapseIn(tx, held, needs))
    for (const held of by.get("late") ?? []) await needs.database.transaction((tx) => lookAtLate(tx, held, needs))
    for (const held of await findRecorded(by.get("fresh") ?? [], needs))
      await needs.database.transaction((tx) => releaseIn(tx, held, needs))
    after = last.voucher_jti
  }
}
