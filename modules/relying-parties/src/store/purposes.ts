import { statement } from "@jatidiri/database"
import type { AllowedCredential, Purpose, RegisteredPurpose } from "../domain/purpose.ts"

export type PurposeRow = {
  readonly purpose_id: string
  readonly relying_party_id: string
  readonly relying_party_name: string
  readonly name_id: string
  readonly name_en: string
  readonly justification: string
  readonly nik_justification: string | null
  readonly credentials: readonly AllowedCredential[]
  readonly max_status_age_seconds: number
}

const columns = `q.purpose_id, q.relying_party_id, p.name as relying_party_name, q.name_id, q.name_en,
  q.justification, q.nik_justification, q.credentials, q.max_status_age_seconds
  from relying_parties.purposes q join relying_parties.relying_parties p using (relying_party_id)`

export const addPurposeRow = statement(
  "relying_parties.add-purpose",
  `insert into relying_parties.purposes (purpose_id, relying_party_id, name_id, name_en, justification,
     nik_justification, credentials, max_status_age_seconds, registered_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (purpose_id) do nothing`,
)

export const findOpenPurpose = statement<PurposeRow>(
  "relying_parties.find-open-purpose",
  `select ${columns} where q.purpose_id = $1 and q.ended_at is null and p.ended_at is null`,
)

export const findOpenPurposes = statement<PurposeRow>(
  "relying_parties.find-open-purposes",
  `select ${columns} where q.relying_party_id = $1 and q.ended_at is null and p.ended_at is null
   order by q.registered_at, q.purpose_id`,
)

export const isPurposeKnown = statement<{ known: boolean }>(
  "relying_parties.is-purpose-known",
  "select exists (select from relying_parties.purposes where purpose_id = $1) as known",
)

export const endPurposeRow = statement(
  "relying_parties.end-purpose",
  "update relying_parties.purposes set ended_at = $2 where purpose_id = $1 and ended_at is null",
)

export const purposeOf = (row: PurposeRow): RegisteredPurpose => ({
  purposeId: row.purpose_id,
  relyingParty: { relyingPartyId: row.relying_party_id, name: row.relying_party_name },
  name: { id: row.name_id, en: row.name_en },
  justification: row.justification,
  ...(row.nik_justification === null ? {} : { nikJustification: row.nik_justification }),
  credentials: row.credentials,
  maxStatusAgeSeconds: row.max_status_age_seconds,
})

export const valuesOf = (purpose: Purpose, relyingPartyId: string, now: Date): readonly unknown[] => [
  purpose.purposeId,
  relyingPartyId,
  purpose.name.id,
  purpose.name.en,
  purpose.justification,
  purpose.nikJustification ?? null,
  JSON.stringify(purpose.credentials),
  purpose.maxStatusAgeSeconds,
  now,
]
