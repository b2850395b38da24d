import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ServicePointRefusal } from "../../contract.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { Kit, KitBody, KitChangeBody, KitsReply, RoundRefusal } from "../../round-contract.ts"
import { changeKitState, findKit, insertKit, type ListedKitRow, listKitRows } from "../../store/kits.ts"
import { plannedBy } from "../list-rounds.ts"
import { once } from "../once.ts"

type Refusal = Extract<
  ServicePointRefusal,
  "not-signed-in" | "officer-ended" | "power-missing" | "outside-region" | "command-differs"
>
export type KitRefusal = Refusal | Extract<RoundRefusal, "kit-unknown" | "kit-named-twice">
type By = { readonly officer: SignedInOfficer | undefined }

const kitOf = (row: ListedKitRow): Kit => ({
  ...{ kitId: row.kit_id, regionCode: row.region_code, kind: row.kind, name: row.name, state: row.state },
  ...(row.next_name === null || row.next_from === null || row.next_until === null
    ? {}
    : { next: { name: row.next_name, from: row.next_from.toISOString(), until: row.next_until.toISOString() } }),
})

/** The things of the offices where an officer plans, with where each goes next. */
export const listKits =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<KitsReply, "not-signed-in" | "officer-ended">> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const rows = await needs.database.rows(listKitRows, plannedBy(needs, officer), needs.now())
    return accept({ kits: rows.map(kitOf) })
  }

export type NewKit = Omit<KitBody, "commandId">

/** Puts a thing into the register within the caller's transaction; whether he may is judged before. */
export const registerKit =
  (needs: Needs) =>
  async (tx: Tx, actor: string, kit: NewKit): Promise<Result<{ readonly kitId: string }, "kit-named-twice">> => {
    const kitId = randomUUID()
    const added = await tx.run(insertKit, kitId, kit.regionCode, kit.kind, kit.name, actor, needs.now())
    if (added === 0) return refuse("kit-named-twice")
    await needs.recordAudit(tx, { action: "kit.added", actor, subject: `kit:${kitId}`, detail: { kind: kit.kind } })
    return accept({ kitId })
  }

/** Puts a thing into the register of an office, once under its name. */
export const addKit =
  (needs: Needs) =>
  async ({ officer, ...kit }: KitBody & By): Promise<Result<{ readonly kitId: string }, KitRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "issue-mandates", kit.regionCode)
    if (refusal !== undefined) return refuse(refusal)
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = kit
    const { officerId } = officer
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "add-kit", input, at: needs.now() }, () =>
        registerKit(needs)(tx, `officer:${officerId}`, input),
      ),
    )
  }

type ChangeKit = KitChangeBody & By & { readonly kitId: string }

/** A thing that broke, was mended or is given up. Rounds that it was planned for keep it on their list, where the planner sees it. */
export const changeKit =
  (needs: Needs) =>
  async ({ officer, kitId, commandId, state }: ChangeKit): Promise<Result<null, KitRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const kit = await needs.database.find(findKit, kitId)
    if (kit === undefined) return refuse("kit-unknown")
    const refusal = needs.reasonNotTo(officer, "issue-mandates", kit.region_code)
    if (refusal !== undefined) return refuse(refusal)
    const { officerId } = officer
    const command = { officerId, commandId, kind: "change-kit", input: { kitId, state }, at: needs.now() }
    return needs.database.transaction((tx) =>
      once(tx, command, async () => {
        if ((await tx.run(changeKitState, kitId, state)) > 0)
          await needs.recordAudit(tx, {
            ...{ action: "kit.changed", actor: `officer:${officerId}`, subject: `kit:${kitId}`, detail: { state } },
          })
        return accept(null)
      }),
    )
  }
