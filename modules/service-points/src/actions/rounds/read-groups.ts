import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { GroupsReply } from "../../round-contract.ts"
import type { RegionRefusal } from "../read-region.ts"

type ReadGroups = { readonly code: string; readonly officer: SignedInOfficer | undefined }

/** The cohorts and agencies of a region, of a village its RTs too, with their heads, for one who may plan there. */
export const readGroups =
  (needs: Needs) =>
  async ({ code, officer }: ReadGroups): Promise<Result<GroupsReply, RegionRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "issue-mandates", code)
    if (refusal !== undefined) return refuse(refusal)
    const { cohorts, agencies, rts } = await needs.listGroups(needs.database, code)
    return accept({ cohorts: [...cohorts], agencies: [...agencies], rts: [...rts] })
  }
