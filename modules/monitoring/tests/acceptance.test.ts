import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Acceptance, acceptancePath } from "../src/contract.ts"
import { openTown, type Town, today } from "./town.ts"

const neighbours = `
  create schema relying_parties;
  create table relying_parties.purposes (relying_party_id text, relying_party text, purpose_id text, name_id text,
    name_en text, registered_day date, ended_day date);
  create view relying_parties.published_purposes as select * from relying_parties.purposes;
  create schema verification;
  create table verification.checks (relying_party_id text, purpose_id text, day date, result text, reason text, checks bigint);
  create view verification.published_checks as select * from verification.checks;
  insert into relying_parties.purposes values
    ('bank', 'Bank Nusa Contoh', 'rekening', 'Membuka rekening', 'Opening an account', '2026-01-02', null),
    ('bank', 'Bank Nusa Contoh', 'pinjaman', 'Pinjaman', 'A loan', '2026-01-02', '2026-06-30'),
    ('mall', 'Mal Pelayanan Contoh', 'antre', 'Mendaftar', 'Registering', '2026-03-01', null);
  insert into verification.checks values
    ('bank', 'rekening', '2026-11-20', 'accept', '', 40), ('bank', 'rekening', '2026-11-21', 'accept', '', 2),
    ('bank', 'rekening', '2026-11-21', 'manual', 'status-old', 3), ('bank', 'rekening', '2026-11-21', 'reject', 'revoked', 1),
    ('bank', 'rekening', '2026-11-21', 'unproven', 'other-request', 7), ('bank', 'rekening', '2026-11-21', 'declined', '', 4),
    ('bank', 'rekening', '2026-11-21', 'expired', '', 5), ('bank', 'pinjaman', '2024-01-01', 'accept', '', 900);
`

describe("acceptance by relying parties", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(neighbours)
  })
  afterAll(() => town.close())

  const read = (query: Record<string, string> = {}) => town.get(acceptancePath, { book: "live", code: "nation" }, query)

  it("is not told to who may not see figures, nor of days that are none", async () => {
    town.scene.open = false
    expect((await read()).status).toBe(401)
    town.scene.open = true
    expect((await read({ from: "2026-02-31" })).body).toMatchObject({ code: "period-wrong" })
  })

  it("names who checks and what became of it, and who never did", async () => {
    const { parties, days, ...sums } = (await read()).body as Acceptance
    expect(sums).toMatchObject({ to: today, checks: 46, accepted: 42, manual: 3, rejected: 1 })
    expect(sums).toMatchObject({ declined: 4, expired: 5, unproven: 7 })
    expect(parties.map(({ name, checks, lastDay }) => [name, checks, lastDay])).toEqual([
      ["Bank Nusa Contoh", 46, "2026-11-21"],
      ["Mal Pelayanan Contoh", 0, null],
    ])
    expect(parties[0]?.purposes).toMatchObject([
      { purposeId: "pinjaman", checks: 0, ended: "2026-06-30" },
      { purposeId: "rekening", checks: 46, ended: null },
    ])
    expect(parties[0]?.reasons[0]).toEqual({ result: "unproven", reason: "other-request", checks: 7 })
    expect(days).toEqual([
      { day: "2026-11-20", checks: 40, accepted: 40 },
      { day: "2026-11-21", checks: 6, accepted: 2 },
    ])
  })

  it("is nothing that an office's own book knows of", async () => {
    await town.room.loadScenarios()
    const { body } = await town.get(acceptancePath, { book: "denpasar", code: "51.71" })
    expect(body).toMatchObject({ region: { code: "51.71" }, checks: 0, unproven: 0, parties: [], days: [] })
  })

  it("counts the days that are asked for, and no others", async () => {
    const old = (await read({ from: "2024-01-01", to: "2024-12-31" })).body as Acceptance
    expect(old).toMatchObject({ checks: 900, accepted: 900 })
    expect((await read({ from: "2025-01-01", to: "2025-12-31" })).body).toMatchObject({ checks: 0, days: [] })
  })
})
