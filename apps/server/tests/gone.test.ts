import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { activationPaths } from "@jatidiri/activation/contract"
import { generateResidents } from "@jatidiri/residents"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoPopulation, demoRegency } from "../src/demo/town.ts"
import { openDesk } from "./desk.ts"
import { credentialsIn, knownOf, publishedStatus, referenceOf } from "./issued.ts"
import { type Recorder, recorder } from "./recorder.ts"
import { collectAll, redemptionOf, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { openTown, post, type Town } from "./town.ts"

type Holder = { readonly phone: VouchedPhone; readonly line: Recorder }

describe("the register's next release says that somebody died who holds a KTP in his phone", () => {
  let town: Town
  let [dead, alive]: Holder[] = []

  /** The register's own line of somebody, with his death. */
  const deathOf = async (nik: string): Promise<readonly string[]> => {
    const { count, seed } = demoPopulation
    const chunks: Uint8Array[] = []
    for await (const chunk of generateResidents({ regency: demoRegency, count, seed })) chunks.push(chunk)
    const [header = "", ...lines] = Buffer.concat(chunks).toString("utf8").split("\n")
    const line = lines.find((one) => one.startsWith(`${nik},`)) ?? ""
    return [header, line.replace(/,active,$/, ",deceased,2026-05-01")]
  }

  const hold = async (phone: VouchedPhone): Promise<Holder> => {
    const line = recorder(town)
    await collectAll(line, town.origin, phone)
    return { phone, line }
  }

  const askRegister = () =>
    town.inHouse(async ({ composed }) => {
      const job = composed.jobs.find(({ name }) => name === "activation.end-gone")
      await Promise.all([job?.run(), job?.run()])
    })

  const bindingOf = async ({ phone }: Holder) => {
    const [row] = await town.rows(
      "select state, end_reason, resident_id, binding_id from activation.bindings where voucher_jti = $1",
      phone.yes.jti,
    )
    return row
  }

  /** All that the office has written down about a binding's end. */
  const written = async (holder: Holder) => {
    const binding = await bindingOf(holder)
    const ledger = await town.rows(
      "select kind, reason, channel, officer_id from activation.ledger where kind = 'end' and about = $1",
      binding?.["binding_id"],
    )
    const audit = await town.rows(
      `select action, actor from audit.entries where action in ('binding.ended', 'credential.revoked')
       and subject in ($1, $2) order by 1`,
      `resident:${binding?.["resident_id"]}`,
      `binding:${binding?.["binding_id"]}`,
    )
    return { ledger, audit }
  }

  beforeAll(async () => {
    town = await openTown()
    await town.serve()
    const desk = await openDesk(town)
    const [first, second] = await town.findResidents(2)
    dead = await hold(await vouchedPhone(desk, first?.nik ?? ""))
    alive = await hold(await vouchedPhone(desk, second?.nik ?? ""))
    const file = join(town.folder, "next.csv")
    await writeFile(file, `${(await deathOf(dead.phone.nik)).join("\n")}\n`)
    const { code, said } = await town.run("import", "residents", file, "--snapshot", "2026-S1")
    expect(code, said).toBe(0)
    await askRegister()
  })
  afterAll(() => town?.close())

  it("and his binding ends with everything that was made for it; ledger and log say so, and why", async () => {
    if (dead === undefined) throw new Error("nobody died")
    expect(await bindingOf(dead)).toMatchObject({ state: "ended", end_reason: "deceased" })
    expect(await written(dead)).toEqual({
      ledger: [{ kind: "end", reason: "deceased", channel: "online", officer_id: "" }],
      audit: [
        { action: "binding.ended", actor: "system" },
        { action: "credential.revoked", actor: "room:issuance" },
      ],
    })
    const credentials = credentialsIn(dead.line.exchanges)
    expect(credentials.length).toBeGreaterThan(1)
    for (const credential of credentials)
      expect((await knownOf(town, credential)).map(({ status }) => status)).toEqual([1])
    const references = (await Promise.all(credentials.map(referenceOf))).filter((one) => one !== undefined)
    for (const reference of references)
      await expect.poll(() => publishedStatus(town, reference), { timeout: 10_000, interval: 250 }).toBe("revoked")
    const again = await post(town, activationPaths.redemptions, await redemptionOf(town.origin, dead.phone))
    expect(again.status).toBe(410)
  })

  it("and nothing happens to anybody else, nor to him when the register is asked again", async () => {
    if (dead === undefined || alive === undefined) throw new Error("nobody was activated")
    const before = await written(dead)
    await askRegister()
    expect(await written(dead)).toEqual(before)
    expect(await bindingOf(alive)).toMatchObject({ state: "active" })
    expect(await written(alive)).toEqual({ ledger: [], audit: [] })
  })
})
