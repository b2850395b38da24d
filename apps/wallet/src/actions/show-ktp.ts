import type { GlanceField } from "../domain/glance.ts"
import { findKey } from "../store/keys.ts"
import { allDocuments, documentChange, type Vault } from "../store/records.ts"
import { nextCopies } from "./held.ts"
import { done, no, type Outcome } from "./outcome.ts"
import { glanceChange, type Showing } from "./show-glance.ts"

/** Takes the copy that was shown least, as for a desk that asked, and counts it before anything is on the screen. */
export const beginKtp = async (vault: Vault, fields: readonly GlanceField[]): Promise<Outcome<Showing>> => {
  const copy = nextCopies(await allDocuments(vault)).find(({ configuration }) => configuration === "ktp-sd-jwt")
  const key = copy && (await findKey(vault.stores, copy.keyThumbprint))
  if (copy === undefined || key === undefined) return no("cannot-present")
  const counted = documentChange(vault, { ...copy, shown: copy.shown + 1 })
  await vault.stores.change(await Promise.all([glanceChange(vault, fields), counted]))
  return done({ sdJwt: copy.credential, key, fields })
}
