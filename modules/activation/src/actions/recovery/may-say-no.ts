import type { BindingRow } from "../../store/bindings.ts"
import type { RebindingRow } from "../../store/rebindings.ts"

/**
 * Whether the key of these bindings is told of a rebinding, and may say no to it: it would give up a binding of that key, or
 * take the place of the one in force.
 */
export const maySayNo = (
  ofKey: readonly BindingRow[],
  { binding_id, resident_id }: Pick<RebindingRow, "binding_id" | "resident_id">,
): boolean =>
  ofKey.some((one) => one.binding_id === binding_id || (one.state === "active" && one.resident_id === resident_id))
