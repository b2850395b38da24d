import type { Tx } from "@jatidiri/database"
import { parseRequest } from "@jatidiri/field"
import { toDate } from "../../domain/times.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import { hasUncounted, takeUncounted } from "../../store/milestones.ts"
import { countMilestone } from "./count-milestone.ts"

const pageSize = 200

type Asked = { readonly resident: ResidentRecord; readonly at: Date }

const whoAsked = async (tx: Tx, compact: string, needs: Needs): Promise<Asked | undefined> => {
  const parsed = parseRequest(compact)
  if (!parsed.ok) return undefined
  const resident = await needs.findResidentByNik(tx, parsed.value.payload.nik)
  return resident && { resident, at: toDate(parsed.value.payload.iat) }
}

/** In the order of residents, so that two processes never wait for each other. */
const countPage = async (tx: Tx, needs: Needs): Promise<number> => {
  const page = await tx.rows(takeUncounted, pageSize)
  const asked: Asked[] = []
  for (const { compact } of page) {
    const one = await whoAsked(tx, compact, needs)
    if (one !== undefined) asked.push(one)
  }
  const id = ({ resident }: Asked) => resident.residentId.padStart(20, "0")
  for (const one of asked.toSorted((a, b) => (id(a) < id(b) ? -1 : 1)))
    await countMilestone(tx, { ...one, kind: "request" }, needs)
  return page.length
}

/**
 * Counts whose requests came since the last time. A NIK that the register does not know is nobody's. Not done while the
 * wallet waits: its answer would come later for a NIK that somebody has.
 */
export const countRequests = (needs: Needs) => async (): Promise<void> => {
  while ((await needs.database.get(hasUncounted)).there) {
    if ((await needs.database.transaction((tx) => countPage(tx, needs))) === 0) return
  }
}
