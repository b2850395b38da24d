import { endById } from "../end-by-id.ts"

export const run = endById({
  what: "purpose",
  end: ({ relyingParties }, tx, purposeId) => relyingParties.endPurpose(tx, purposeId),
  says: "has ended: nobody may ask for it any more",
})
