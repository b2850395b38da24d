import type { GlanceField } from "../domain/glance.ts"
import { findDeviceKey } from "../store/keys.ts"
import type { Vault } from "../store/records.ts"
import { done, no, type Outcome } from "./outcome.ts"
import { glanceChange, type Showing } from "./show-glance.ts"

/** There is one copy of a provisional KTP, bound to the phone's own key. */
export const beginProvisional = async (
  vault: Vault,
  sdJwt: string,
  fields: readonly GlanceField[],
): Promise<Outcome<Showing>> => {
  const key = await findDeviceKey(vault.stores)
  if (key === undefined) return no("cannot-present")
  await vault.stores.change([await glanceChange(vault, fields)])
  return done({ sdJwt, key, fields })
}
