import { accept, type Result } from "@jatidiri/kernel"
import { nationCode } from "../contract.ts"
import type { Needs } from "../needs.ts"
import type { VoicesPage } from "../voice-contract.ts"

/** What offices within a region have told the ministry: what waits for an answer first, the latest first. */
export const readVoices =
  (needs: Needs) =>
  async ({
    region = nationCode,
    offset = "0",
  }: {
    region?: string
    offset?: string
  }): Promise<Result<VoicesPage, never>> =>
    accept(await needs.listVoices(needs.database, region, Number(offset)))
