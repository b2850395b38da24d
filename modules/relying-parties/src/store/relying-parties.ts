import { statement } from "@jatidiri/database"

/** Written when new; a row that is there already stays as it is and is compared by the caller. */
export const addRelyingPartyRow = statement(
  "relying_parties.add-relying-party",
  `insert into relying_parties.relying_parties (relying_party_id, name, registered_at)
   values ($1, $2, $3) on conflict (relying_party_id) do nothing`,
)

export const findRelyingPartyName = statement<{ name: string }>(
  "relying_parties.find-relying-party-name",
  "select name from relying_parties.relying_parties where relying_party_id = $1 and ended_at is null",
)

export const isRelyingPartyKnown = statement<{ known: boolean }>(
  "relying_parties.is-relying-party-known",
  "select exists (select from relying_parties.relying_parties where relying_party_id = $1) as known",
)

export const endRelyingPartyRow = statement(
  "relying_parties.end-relying-party",
  "update relying_parties.relying_parties set ended_at = $2 where relying_party_id = $1 and ended_at is null",
)
