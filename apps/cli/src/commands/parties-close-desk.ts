import { endById } from "../end-by-id.ts"

export const run = endById({
  what: "desk",
  end: ({ relyingParties }, tx, deskId) => relyingParties.closeDesk(tx, { deskId, actor: "system" }),
  says: "is closed: its code opens nothing any more",
})
