import { endById } from "../end-by-id.ts"

export const run = endById({
  what: "relying party",
  end: ({ relyingParties }, tx, relyingPartyId) =>
    relyingParties.endRelyingParty(tx, { relyingPartyId, actor: "system" }),
  says: "has ended, and all its desks and purposes with it",
})
