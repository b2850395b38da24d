import { statement } from "@jatidiri/database"
import type { EntryKind, ReviewReason } from "../contract.ts"
import type { BindingRow } from "./bindings.ts"
import type { WithdrawalRow } from "./withdrawals.ts"

export const listOpenReasons = statement<{ readonly reason: ReviewReason }>(
  "activation.list-open-reasons",
  "select reason from activation.reviews where entry_jti = $1 and closed_at is null for update",
)

/** Closes all that is open about an entry, or only the reasons named. */
export const closeReviews = statement(
  "activation.close-reviews",
  `update activation.reviews set closed_at = $2, closed_by = $3, decision = $4
   where entry_jti = $1 and closed_at is null and ($5::text[] is null or reason = any ($5))`,
)

export type ReviewedRow = {
  readonly jti: string
  readonly kind: EntryKind
  readonly device: string
  readonly mandate: string
  readonly officer_id: string
  readonly compact: string
  readonly signed_at: Date
  readonly received_at: Date
  readonly resident_id: string | null
  readonly region_code: string | null
  /** The office that the entry was signed for. */
  readonly office_region: string
  readonly state: BindingRow["state"] | null
  readonly withdrawal: WithdrawalRow["state"] | null
  /** Of a withdrawal: whose voucher it names, where he lives and who gave it, as far as the office has it. */
  readonly withdrawn_resident: string | null
  readonly withdrawn_region: string | null
  readonly withdrawn_officer: string | null
}

const office = "coalesce(b.service_region_code, l.service_region_code)"
const entryColumns = `e.jti, e.kind, e.device, e.mandate, e.officer_id, e.compact, e.signed_at, e.received_at, e.road,
  b.resident_id, b.region_code, ${office} as office_region, b.state, w.state as withdrawal,
  wb.resident_id as withdrawn_resident, wb.region_code as withdrawn_region, wb.officer_id as withdrawn_officer`
const entryTables = `activation.entries e
  left join activation.bindings b on b.voucher_jti = e.jti
  left join activation.withdrawals w on w.entry_jti = e.jti
  left join activation.bindings wb on wb.voucher_jti = w.voucher_jti
  left join activation.ledger l on l.kind = e.kind and l.about = e.jti`

/** Lies in one of the regions $1, by whole parts of the code. */
const within = (code: string): string =>
  `exists (select from unnest($1::text[]) as region where ${code} = region or starts_with(${code}, region || '.'))`

/**
 * A reason is noted once per entry, and stays closed once somebody has decided. The entry must have its binding or its row
 * in the ledger by now: they say whose it is to look at.
 */
export const openReview = statement(
  "activation.open-review",
  `insert into activation.reviews (review_id, entry_jti, reason, opened_at, office_region, resident_region, held)
   select gen_random_uuid(), e.jti, $2::text, $3::timestamptz, ${office}, coalesce(b.region_code, wb.region_code),
     coalesce(b.state = 'held' or w.state = 'held', false)
   from ${entryTables} where e.jti = $1
   on conflict (entry_jti, reason) do nothing`,
)

export type LookedAtRow = { readonly closed_at: Date | null }

/** Whether a reason is put before a person, and when one has decided about it. */
export const findReason = statement<LookedAtRow>(
  "activation.find-reason",
  "select closed_at from activation.reviews where entry_jti = $1 and reason = $2",
)

/** What somebody has decided about is asked again: there is more of it. */
export const reopenReview = statement(
  "activation.reopen-review",
  `update activation.reviews set opened_at = $3, closed_at = null, closed_by = null, decision = null, held = true
   where entry_jti = $1 and reason = $2 and closed_at is not null`,
)

/** Says of all that is open about an entry whether it waits now. */
export const markHeld = statement(
  "activation.mark-held",
  "update activation.reviews set held = $2 where entry_jti = $1 and closed_at is null",
)

export const findReviewed = statement<ReviewedRow>(
  "activation.find-reviewed",
  `select ${entryColumns} from ${entryTables} where e.jti = $1 and exists
     (select from activation.reviews r where r.entry_jti = e.jti)`,
)

export type OpenReviewRow = ReviewedRow & {
  readonly review_id: string
  readonly reason: ReviewReason
  readonly opened_at: Date
}

/** The same for one region, as a range of an index: `/` is the sign after `.`, so that it ends where the next code begins. */
const inPlace = (code: string): string => `${code} >= place.region and ${code} < place.region || '/'`

/**
 * Signed for an office of these regions and, where it names a resident, about one of them. Entries are looked up of what
 * is shown only. What waits comes first, so that nobody can bury it under what is only to be looked at; then the oldest.
 * A page begins behind the review $3, and may be of one device, $4.
 */
export const listOpenReviews = statement<OpenReviewRow>(
  "activation.list-open-reviews",
  `with place as (
     select distinct region from unnest($1::text[]) as region
     where not exists (select from unnest($1::text[]) as wider where starts_with(region, wider || '.'))),
   open as (
     select o.* from place cross join lateral (
       select r.review_id, r.entry_jti, r.reason, r.opened_at, r.held from activation.reviews r
       where r.closed_at is null and ($3::uuid is null or (not r.held, r.opened_at, r.review_id) >
           (select not p.held, p.opened_at, p.review_id from activation.reviews p where p.review_id = $3))
         and ($4::text is null or exists (select from activation.entries d where d.jti = r.entry_jti and d.device = $4))
         and ${inPlace("r.office_region")}
         and (r.resident_region is null or (${inPlace("r.resident_region")}) or ${within("r.resident_region")})
       order by not r.held, r.opened_at, r.review_id limit $2) o
     order by not o.held, o.opened_at, o.review_id limit $2)
   select open.review_id, open.reason, open.opened_at, ${entryColumns}
   from open join ${entryTables} on e.jti = open.entry_jti 
   order by not open.held, open.opened_at, open.review_id`,
)

export type DeliveredRow = ReviewedRow & { readonly road: "journal" | "redemption"; readonly inside: boolean }

/** All that a device has delivered; `inside` as far as it was signed for an office of these regions. */
export const listDelivered = statement<DeliveredRow>(
  "activation.list-delivered",
  `select ${entryColumns}, ${within(office)} as inside from ${entryTables}
   where e.device = $2 order by e.signed_at desc, e.seq desc limit $3`,
)

export type HeldRow = { readonly voucher_jti: string; readonly resident_id: string; readonly signed_at: Date }

/** Vouchers that wait for the register; a page begins behind the last id of the one before. */
export const listAwaited = statement<HeldRow>(
  "activation.list-awaited",
  `select b.voucher_jti, b.resident_id, b.signed_at from activation.reviews r
   join activation.bindings b on b.voucher_jti = r.entry_jti and b.state = 'held'
   where r.closed_at is null and r.reason = 'recording-awaited' and r.entry_jti > $1 order by r.entry_jti limit $2`,
)
