import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RegionReply, ServicePointRefusal } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"

export type RegionRefusal = Extract<
  ServicePointRefusal,
  "not-signed-in" | "officer-ended" | "power-missing" | "outside-region" | "region-unknown"
>
type ReadRegion = { readonly code: string; readonly officer: SignedInOfficer | undefined }

/** A region with those right below it, for one who may plan rounds there: he chooses from names, not from codes. */
export const readRegion =
  (needs: Needs) =>
  async ({ code, officer }: ReadRegion): Promise<Result<RegionReply, RegionRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "issue-mandates", code)
    if (refusal !== undefined) return refuse(refusal)
    const found = await needs.findRegion(needs.database, code)
    return found === undefined
      ? refuse("region-unknown")
      : accept({ region: found.region, children: [...found.children] })
  }
