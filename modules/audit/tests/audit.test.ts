import { refuse } from "@jatidiri/kernel"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { audit } from "../src/index.ts"

const migrationsOf = () => [audit({ database: undefined as never, now: () => new Date() }).migrations]

describe("the log of every act", () => {
  let town: TestDatabase
  let log: ReturnType<typeof audit>
  beforeEach(async () => {
    town = await openTestDatabase(migrationsOf(), { maxConnections: 20 })
    log = audit({ database: town.database, now: () => new Date() })
  })
  afterEach(() => town.close())

  const act = (n: number) => ({
    action: "binding.made",
    actor: "officer:o1",
    subject: `resident:${n}`,
    detail: { count: n, reason: "first" },
  })
  const actMany = async (from: number, count: number) => {
    for (let n = from; n < from + count; n++) await town.database.transaction((tx) => log.record(tx, act(n)))
  }
  /** As an attacker who owns the database would. */
  const asOwner = async (sql: string) => {
    await town.database.transaction(async (tx) => {
      await tx.raw("set local session_replication_role = replica")
      await tx.raw(sql)
    })
  }
  const strandInUse = async (): Promise<number> =>
    (await town.database.raw<{ strand: number }>("select strand from audit.strands order by seq desc limit 1"))[0]
      ?.strand ?? 0
  const firstFault = async (options = {}) => (await log.verify(options)).faults[0]

  it("is intact while empty and after a day of work", async () => {
    expect(await log.verify()).toMatchObject({ intact: true, entries: 0, faults: [] })
    await actMany(1, 30)
    await log.checkpoint()
    await actMany(31, 10)
    const report = await log.verify()
    expect(report).toMatchObject({ intact: true, entries: 40, strands: 16, checkpoints: 1 })
    expect(report.newestCheckpoint?.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it("tells one resident what was done with his data, the latest first, and nothing of anybody else's", async () => {
    await actMany(7, 1)
    await actMany(77, 2)
    await town.database.transaction((tx) => log.record(tx, { ...act(7), action: "record.looked-at" }))
    const trail = await log.trailOf(town.database, { residentId: "7", bindingIds: [] }, 10)
    expect(trail.map(({ action, actor }) => [action, actor])).toEqual([
      ["record.looked-at", "officer:o1"],
      ["binding.made", "officer:o1"],
    ])
    expect(await log.trailOf(town.database, { residentId: "7", bindingIds: [] }, 1)).toHaveLength(1)
    for (const nobody of ["8", "", "%", "7' or true --"])
      expect(await log.trailOf(town.database, { residentId: nobody, bindingIds: [nobody] }, 10)).toEqual([])
  })

  it("tells him also what was done with what his phones were given, in one order", async () => {
    const suspended = { action: "credential.suspended", actor: "room:issuance", subject: "binding:b7" }
    await town.database.transaction((tx) => log.record(tx, { ...act(7), action: "record.looked-at" }))
    await town.database.transaction((tx) => log.record(tx, suspended))
    await town.database.transaction((tx) => log.record(tx, { ...suspended, subject: "binding:b8" }))
    const trail = await log.trailOf(town.database, { residentId: "7", bindingIds: ["b6", "b7"] }, 10)
    expect(trail.map(({ action }) => action)).toEqual(["credential.suspended", "record.looked-at"])
    expect(await log.trailOf(town.database, { residentId: "7", bindingIds: ["b7"] }, 1)).toHaveLength(1)
  })

  it("has no trace of a promise that was refused or broken", async () => {
    await town.database.transaction(async (tx) => {
      await log.record(tx, act(1))
      return refuse("no")
    })
    const broken = town.database.transaction(async (tx) => {
      await log.record(tx, act(2))
      throw new Error("broken machinery")
    })
    await expect(broken).rejects.toThrow()
    expect(await log.verify()).toMatchObject({ intact: true, entries: 0 })
  })

  it("keeps several acts of one promise on one strand", async () => {
    await town.database.transaction(async (tx) => {
      for (let n = 1; n <= 5; n++) await log.record(tx, act(n))
    })
    const rows = await town.database.raw("select distinct strand from audit.entries")
    expect(rows).toHaveLength(1)
    expect(await log.verify()).toMatchObject({ intact: true, entries: 5 })
  })

  it("stays whole when sixteen people act at once, again and again", async () => {
    const people = Array.from({ length: 16 }, (_, person) => actMany(person * 100, 40))
    const checkpoints = (async () => {
      for (let n = 0; n < 20; n++) await log.checkpoint()
    })()
    await Promise.all([...people, checkpoints])
    expect(await log.verify()).toMatchObject({ intact: true, entries: 640 })
  })

  it("lets fifteen others commit while one has not decided yet, and makes the seventeenth wait, not fail", async () => {
    const clients = await Promise.all(Array.from({ length: 17 }, () => town.database.pool.connect()))
    const append = "select audit.append('a.b', 'system', null, '{}')"
    for (const client of clients.slice(0, 16)) {
      await client.query("begin; set local lock_timeout = '2s'")
      await client.query(append)
    }
    let done = false
    const late = clients[16]?.query(append).then(() => {
      done = true
    })
    for (const client of clients.slice(1, 16)) await client.query("commit")
    expect(await town.database.raw("select count(*)::int as n from audit.entries")).not.toEqual([{ n: 0 }])
    await clients[0]?.query("commit")
    await late
    expect(done).toBe(true)
    for (const client of clients) client.release()
    expect(await log.verify()).toMatchObject({ intact: true, entries: 17 })
  })

  it.each([
    ["strand", "strand = 99", "missing"],
    ["seq", "seq = 1000", "missing"],
    ["at", "at = at + interval '1 microsecond'", "changed"],
    ["action", "action = 'binding.kept'", "changed"],
    ["actor", "actor = 'officer:o2'", "changed"],
    ["subject", "subject = 'resident:9'", "changed"],
    ["subject taken away", "subject = null", "changed"],
    ["detail", `detail = '{"count": 4}'`, "changed"],
    ["entry_hash", "entry_hash = sha256('x')", "changed"],
  ])("finds a changed %s and names the entry", async (_column, change, kind) => {
    await actMany(1, 20)
    const strand = await strandInUse()
    await asOwner(`update audit.entries set ${change} where strand = ${strand} and seq = 1`)
    expect(await firstFault()).toEqual({ kind, strand, seq: 1 })
  })

  it("finds every dropped entry, wherever it stood", async () => {
    await town.database.transaction(async (tx) => {
      for (let n = 1; n <= 5; n++) await log.record(tx, act(n))
    })
    const strand = await strandInUse()
    for (const seq of [5, 3, 1]) {
      await asOwner(`delete from audit.entries where strand = ${strand} and seq = ${seq}`)
      expect(await firstFault()).toEqual({ kind: seq === 5 ? "truncated" : "missing", strand, seq })
    }
  })

  it("finds two entries that changed places", async () => {
    await town.database.transaction(async (tx) => {
      for (let n = 1; n <= 4; n++) await log.record(tx, act(n))
    })
    const strand = await strandInUse()
    await asOwner(
      `update audit.entries set seq = -seq where strand = ${strand} and seq in (2, 3)`.replace("-seq", "seq + 100"),
    )
    await asOwner(`update audit.entries set seq = 105 - seq where strand = ${strand} and seq > 100`)
    expect(await firstFault()).toEqual({ kind: "changed", strand, seq: 2 })
  })

  it("finds an entry put behind the last one, and one put on a strand of its own", async () => {
    await actMany(1, 3)
    const strand = await strandInUse()
    const [{ seq } = { seq: 0 }] = await town.database.raw<{ seq: number }>(
      `select max(seq)::int + 1 as seq from audit.entries where strand = ${strand}`,
    )
    const values = `now(), 'a.b', 'system', null, '{}', sha256('x')`
    await asOwner(`insert into audit.entries values (${strand}, ${seq}, ${values}), (40, 1, ${values})`)
    const { faults } = await log.verify()
    expect(faults).toEqual([
      { kind: "changed", strand, seq },
      { kind: "changed", strand: 40, seq: 1 },
    ])
  })

  it("finds a tail cut off together with its head, once a checkpoint knew it", async () => {
    await town.database.transaction(async (tx) => {
      for (let n = 1; n <= 3; n++) await log.record(tx, act(n))
    })
    const strand = await strandInUse()
    await log.checkpoint()
    await asOwner(`delete from audit.entries where strand = ${strand} and seq = 3`)
    await asOwner(
      `update audit.strands s set seq = 2, hash = (select entry_hash from audit.entries e where e.strand = s.strand and e.seq = 2)
       where strand = ${strand}`,
    )
    expect(await firstFault()).toEqual({ kind: "truncated", strand, seq: 3 })
  })

  it("finds a strand rewritten with fresh hashes to its end", async () => {
    await actMany(1, 1)
    const strand = await strandInUse()
    await log.checkpoint()
    await asOwner(`delete from audit.entries`)
    await asOwner(`update audit.strands set seq = 0, hash = decode(repeat('00', 32), 'hex')`)
    await asOwner(`create or replace function audit.take_strand() returns audit.strands language sql as
                   $$ select * from audit.strands where strand = ${strand} $$`)
    await actMany(2, 1)
    expect(await firstFault()).toEqual({ kind: "rewritten", strand, seq: 1 })
  })

  it("finds a changed checkpoint, and a whole new log by the checkpoint kept on paper", async () => {
    await actMany(1, 2)
    await log.checkpoint()
    await actMany(3, 1)
    await log.checkpoint()
    const known = (await log.verify()).newestCheckpoint
    expect(await log.verify({ known })).toMatchObject({ intact: true, checkpoints: 2 })
    await asOwner("update audit.checkpoints set at = at + interval '1 second' where number = 1")
    expect(await firstFault()).toEqual({ kind: "checkpoint-changed", strand: 0, seq: 1 })
    await asOwner("delete from audit.checkpoints")
    expect(await log.verify()).toMatchObject({ intact: true })
    expect(await firstFault({ known })).toEqual({ kind: "checkpoint-unknown", strand: 0, seq: 2 })
  })

  it("refuses to change, delete or empty anything it wrote", async () => {
    await actMany(1, 1)
    await log.checkpoint()
    for (const sql of [
      "update audit.entries set action = 'x.y'",
      "delete from audit.entries",
      "truncate audit.entries",
      "update audit.checkpoints set number = 7",
      "delete from audit.checkpoints",
      "truncate audit.checkpoints",
      "delete from audit.strands",
      "truncate audit.strands",
    ]) {
      await expect(town.database.raw(sql)).rejects.toThrow("append-only")
    }
  })

  it("keeps no name and no NIK, also not past the door", async () => {
    const entry = { ...act(1), detail: { who: "Kadek Arya Pratama" } }
    await expect(town.database.transaction((tx) => log.record(tx, entry))).rejects.toThrow("one plain word")
    const direct = `select audit.append('a.b', 'system', null, '{"who": "5171020303090000"}')`
    await expect(town.database.raw(direct)).rejects.toThrow("no_population_number")
    expect(await log.verify()).toMatchObject({ entries: 0 })
  })

  it("makes no second checkpoint while nothing happens, however many ask", async () => {
    await actMany(1, 1)
    const numbers = await Promise.all(Array.from({ length: 8 }, () => log.checkpoint()))
    expect(new Set(numbers)).toEqual(new Set([1]))
  })
})
