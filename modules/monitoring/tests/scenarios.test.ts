import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  type Arithmetic,
  type Books,
  type CardCode,
  type FactCode,
  type Figures,
  monitoringPaths,
} from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

describe("what the five offices said", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await town.room.loadScenarios()
    await town.room.refresh()
  })
  afterAll(() => town.close())

  const figures = async (book: string, code: string): Promise<Figures> =>
    (await town.get(monitoringPaths.region, { book, code })).body as Figures
  const results = async (book: string, code: string, card: CardCode): Promise<number[][]> => {
    const { body } = await town.get(monitoringPaths.arithmetic, { book, code })
    return (body as Arithmetic).cards
      .filter((shown) => shown.card === card)
      .map(({ steps }) => steps.map(({ result }) => result.value))
  }
  const factsOf = ({ facts }: Figures) => facts.map(({ fact, value, qualifier }) => [fact, value, qualifier])

  it("Boltim: under 2 % of its target, the 1 % reached mostly civil servants, five to ten times as many by December", async () => {
    const boltim = await figures("boltim", "71.10")
    expect(boltim.region.name).toBe("Kabupaten Bolaang Mongondow Timur")
    expect(boltim.book).toMatchObject({ unit: "per-10000", said: "2023–24", cutOff: null })
    expect(boltim.achievement.ofTarget).toBeLessThan(0.02)
    expect(boltim.achievement).toEqual({ ofTarget: 0.01, ofBase: 0.0025 })
    expect(await results("boltim", "71.10", "under-stated-bound")).toEqual([[0.01, 0.01]])
    expect((await results("boltim", "71.10", "mostly-asn"))[0]?.[0]).toBeGreaterThan(0.5)
    expect(boltim.cohorts[0]).toMatchObject({ code: "asn" })
    expect(boltim.localTargets.map(({ share, people, note }) => [share, people, note])).toEqual([
      [0.05, 125, "sampai Desember, batas bawah"],
      [0.1, 250, "sampai Desember, batas atas"],
    ])
    expect(await results("boltim", "71.10", "interim-target")).toEqual([
      [125, 5],
      [250, 10],
    ])
    expect(await results("boltim", "71.10", "interim-in-a-year")).toEqual([
      [100, 0.4],
      [225, 0.9],
    ])
    expect(await results("boltim", "71.10", "remaining-in-a-year")).toEqual([[2475, 10]])
    expect(factsOf(boltim)).toContainEqual(["vpn-failed", null, "exact"])
  })

  it("Kalimantan Utara: 10 % of the 25 % target is 2.5 % of the base", async () => {
    const kaltara = await figures("kaltara", "65")
    expect(kaltara.target).toMatchObject({ share: 0.25, baseName: "wajib-ktp" })
    expect(kaltara.achievement).toEqual({ ofTarget: 0.1, ofBase: 0.025 })
    expect(await results("kaltara", "65", "reached-of-target-and-base")).toEqual([[0.1, 0.025]])
    expect(await results("kaltara", "65", "remaining-in-a-year")).toEqual([[2250, 9]])
    expect(factsOf(kaltara)).toContainEqual(["national-rank", 20, "at-most"])
  })

  it("Tangerang Selatan: 50 a day against 250,000 is 20 years; 1,391 and about 1,500 differ by 109", async () => {
    const tangsel = await figures("tangsel", "36.74")
    expect(tangsel.base).toMatchObject({ name: "wajib-ktp", people: 1_000_000 })
    expect(tangsel.target).toMatchObject({ people: 250_000, share: 0.25 })
    expect(tangsel.counts).toMatchObject({ activated: 1391, today: 140, carriedIn: 1251 })
    expect(tangsel.cohorts.find(({ code }) => code === "asn")).toMatchObject({ activated: 500 })
    expect(await results("tangsel", "36.74", "quota-against-target")).toEqual([[5000, 20]])
    expect(await results("tangsel", "36.74", "quota-against-remaining")).toEqual([[4973, 19.892]])
    expect(await results("tangsel", "36.74", "numbers-in-heads")).toEqual([[0, 109]])
    expect(await results("tangsel", "36.74", "today-against-quota")).toEqual([[2.8]])
    expect(await results("tangsel", "36.74", "pace-needed")).toEqual([[1000]])
    expect(await results("tangsel", "36.74", "quota-with-walk-ins")).toEqual([[60, 4167, 16.668]])
    expect(await results("tangsel", "36.74", "today-goes-on")).toEqual([[1776, 7.104]])
    expect(await results("tangsel", "36.74", "asn-of-reached")).toEqual([[500 / 1391]])
    expect(await results("tangsel", "36.74", "remaining-in-a-year")).toEqual([[248_609, 995]])
    expect(factsOf(tangsel)).toContainEqual(["walk-ins-per-day", 10, "at-most"])
  })

  it("Pangkalpinang: a base called recorded without a number, a target to be revised, 5,000 first-timers", async () => {
    const pangkalpinang = await figures("pangkalpinang", "19.71")
    expect(pangkalpinang.base).toMatchObject({ name: "recorded", people: null })
    expect(pangkalpinang.target).toMatchObject({ share: 0.25, people: null, note: "akan direvisi" })
    expect(pangkalpinang.counts.activated).toBeNull()
    expect(pangkalpinang.achievement).toEqual({ ofTarget: null, ofBase: null })
    expect(await results("pangkalpinang", "19.71", "first-timers-in-a-year")).toEqual([[20]])
    expect(await results("pangkalpinang", "19.71", "first-timers-fill-target")).toEqual([[20_000]])
    expect(factsOf(pangkalpinang)).toContainEqual(["first-timers-at-schools", 5000, "at-least"])
  })

  it("Denpasar: 136,500 in a year is 546 a working day; 3,362 blanks are at least 9,638 short", async () => {
    const denpasar = await figures("denpasar", "51.71")
    expect(denpasar.base).toMatchObject({ name: "wajib-ktp", people: 546_000 })
    expect(denpasar.otherBases).toMatchObject([{ name: "residents", people: 654_000 }])
    expect(denpasar.target).toMatchObject({ people: 136_500, letter: { from: "Kementerian Dalam Negeri" } })
    expect(await results("denpasar", "51.71", "pace-needed")).toEqual([[546]])
    expect(await results("denpasar", "51.71", "blanks-short")).toEqual([[9638]])
    expect(await results("denpasar", "51.71", "blanks-reach")).toEqual([[3362 / 13_000]])
    expect(await results("denpasar", "51.71", "bases-compared")).toEqual([[0.25, 136_500 / 654_000]])
    expect(await results("denpasar", "51.71", "visit-days-alone")).toEqual([[50, 100, 1365]])
    expect(await results("denpasar", "51.71", "equipped-places-alone")).toEqual([[7, 546, 78]])
    const { body } = await town.get(monitoringPaths.arithmetic, { book: "denpasar", code: "51.71" })
    const short = (body as Arithmetic).cards.find(({ card }) => card === "blanks-short")
    expect(short?.answer).toEqual({ term: "short", value: 9638, unit: "pieces", qualifier: "at-least" })
    expect(denpasar.counts.activated).toBeNull()
  })

  it.each<[string, string, FactCode[]]>([
    [
      "boltim",
      "71.10",
      ["reached-mostly-asn", "next-village-officials", "vpn-failed", "no-android-phones", "must-be-in-person"],
    ],
    ["kaltara", "65", ["national-rank", "blank-spots", "chained-counter", "app-still-hardened"]],
    [
      "tangsel",
      "36.74",
      [
        "stated-reached",
        "asn-before",
        "quota-per-day",
        "walk-ins-per-day",
        "android-minimum",
        "iphone-excluded",
        "dislike-coming",
        "added-use-unclear",
      ],
    ],
    [
      "pangkalpinang",
      "19.71",
      [
        "android-minimum",
        "no-smartphone-or-signal",
        "card-stays-valid",
        "target-will-be-revised",
        "base-not-said",
        "field-raises-counter-does-not",
        "first-timers-at-schools",
        "next-first-timers",
      ],
    ],
    [
      "denpasar",
      "51.71",
      [
        "agency-visits-a-week",
        "villages-equipped",
        "districts-equipped",
        "villages-ask",
        "checked-before",
        "own-officer-each",
        "community-events",
        "blanks-left",
        "not-recorded",
        "procurement-refused",
        "card-stays-valid",
        "banks-want-card",
      ],
    ],
  ])("%s: everything else it said is shown with its source", async (book, code, said) => {
    const { facts } = await figures(book, code)
    expect(facts.map(({ fact }) => fact)).toEqual(expect.arrayContaining(said))
    for (const { source } of facts) expect(source).toMatch(/^Keterangan Disdukcapil .+, 2023–24$/)
  })

  it("are kept apart from the live book and from the regions outside each", async () => {
    const { books } = (await town.get(monitoringPaths.books)).body as Books
    expect(books.map(({ book }) => book)).toEqual(["live", "pangkalpinang", "tangsel", "denpasar", "kaltara", "boltim"])
    expect((await figures("live", "nation")).counts.activated).toBe(0)
    expect(await town.get(monitoringPaths.region, { book: "denpasar", code: "51" })).toMatchObject({ status: 404 })
    expect((await figures("denpasar", "51.71.01")).counts.activated).toBeNull()
  })

  it("are the same when loaded again, and every figure agrees with its rows", async () => {
    const before = await Promise.all([figures("tangsel", "36.74"), figures("boltim", "71.10")])
    await town.room.loadScenarios()
    const after = await Promise.all([figures("tangsel", "36.74"), figures("boltim", "71.10")])
    expect(after).toEqual(before)
    expect(await town.room.reconcile()).toMatchObject({ agrees: true, entries: 6 })
  })
})
