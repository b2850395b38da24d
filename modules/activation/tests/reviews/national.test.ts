import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mostReviews } from "../../src/contract.ts"
import { listOpenReviews } from "../../src/store/reviews.ts"
import { deliver, equip, hire, note, promote, reviewsOf } from "../people.ts"
import { openTown, type Town } from "../town.ts"

type Plan = Readonly<Record<string, unknown>> & { readonly Plans?: readonly Plan[] }
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/** 50,000 open ones and twice as many closed, in 500 regencies of 38 provinces, as an office of the whole country might have. */
const fill = `
  create temporary table made as
    select gen_random_uuid() as jti, n, n % 3 = 0 as open,
      (40 + n % 38)::text || '.' || lpad((n % 500 / 38 + 1)::text, 2, '0') as region
    from generate_series(1, 150000) as n;
  insert into activation.entries
      (jti, hash, device, seq, prev, kind, mandate, officer_id, compact, road, signed_at, received_at)
    select jti, repeat('h', 43), repeat('d', 43), n, repeat('p', 43), 'note', gen_random_uuid(), 'petugas', 'x', 'journal', now(), now()
    from made;
  insert into activation.reviews
      (review_id, entry_jti, reason, opened_at, office_region, resident_region, closed_at, closed_by, decision)
    select gen_random_uuid(), jti, 'sampled', now() - n * interval '1 second', region, region || '.01.1001',
      case when not open then now() end, case when not open then 'kepala' end, case when not open then 'seen' end
    from made;`

describe("with fifty thousand open reviews in the country", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.database.raw(fill)
    for (const table of ["reviews", "entries", "bindings", "ledger", "withdrawals"])
      await town.database.raw(`analyze activation.${table}`)
  }, 120_000)
  afterAll(() => town.close())

  const explain = async (regions: readonly string[]) => {
    const [row] = await town.database.raw<{ "QUERY PLAN": readonly { readonly Plan: Plan }[] }>(
      `explain (analyze, format json) ${listOpenReviews.text}`,
      [regions, mostReviews + 1, null, null],
    )
    const plan = row?.["QUERY PLAN"][0]?.Plan
    if (plan === undefined) throw new Error("no plan")
    const nodes = nodesOf(plan)
    const touched = nodes.filter((node) => node["Relation Name"] !== undefined)
    const looked = nodes
      .filter((node) => node["Relation Name"] === "reviews")
      .map(
        (node) =>
          (Number(node["Actual Rows"]) + Number(node["Rows Removed by Filter"] ?? 0)) * Number(node["Actual Loops"]),
      )
    return {
      scanned: touched.filter((node) => node["Node Type"] === "Seq Scan" && Number(node["Actual Rows"]) > 0),
      indexes: nodes.map((node) => node["Index Name"]),
      looked: looked.reduce((sum, rows) => sum + rows, 0),
    }
  }

  it.each([
    ["a regency", ["51.01"], 200],
    ["some regencies, and one of them twice", ["51.01", "51.02", "51.01", "51.02.03"], 400],
    ["a province", ["51"], 2000],
    ["the whole country", Array.from({ length: 38 }, (_, index) => String(40 + index)), 50_000 + 38],
  ])("a supervisor of %s reads no more than what is his", async (_words, regions, most) => {
    const { scanned, indexes, looked } = await explain(regions)
    expect(scanned).toEqual([])
    expect(indexes).toContain("reviews_open_by_region")
    expect(looked).toBeGreaterThan(0)
    expect(looked).toBeLessThanOrEqual(most)
  })

  it("finds those of his own among them", async () => {
    const boss = promote(town)
    const tablet = await equip(town, hire(town))
    const whole = await note(town, tablet, { kind: "note" })
    tablet.head.hash = "B".repeat(42).concat("A")
    const broken = await note(town, tablet, { kind: "note" })
    await deliver(town, tablet, { entries: [whole.entry, broken.entry] })
    const { jti } = broken.payload
    expect(await reviewsOf(town, boss)).toMatchObject([{ jti, reason: "chain-broken", kind: "note" }])
  })
})
