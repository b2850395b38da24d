import { createHash } from "node:crypto"
import type { Digest } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { makeCollector, makeFilm } from "../src/index.ts"

const digest: Digest = (bytes) => createHash("sha256").update(bytes).digest()
const message = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) & 0xff)

/** Shows frames from `first` on, each seen when `sees` says so, until the collector has all; how many were seen. */
const watch = async (shown: Uint8Array, first: number, sees: (nth: number) => boolean) => {
  const film = await makeFilm(shown, { digest })
  const collector = makeCollector({ digest })
  let seen = 0
  for (let nth = 0; nth < 4000; nth++) {
    if (!sees(nth)) continue
    seen += 1
    collector.add(film.frame(first + nth))
    const done = await collector.finish()
    if (done !== undefined) return { done, seen, blocks: film.blocks }
  }
  return { done: undefined, seen, blocks: film.blocks }
}

describe("a film of QR codes", () => {
  test("is whole for whoever sees its first frames, in any order and repeated", async () => {
    const film = await makeFilm(message(5000), { digest })
    const collector = makeCollector({ digest })
    const numbers = Array.from({ length: film.blocks }, (_, nth) => (nth * 5) % film.blocks)
    expect(new Set(numbers).size).toBe(film.blocks)
    for (const number of numbers) expect(collector.add(film.frame(number))).toBe(true)
    expect(collector.add(film.frame(0))).toBe(false)
    expect(collector.progress()).toEqual({ known: film.blocks, blocks: film.blocks })
    expect(await collector.finish()).toEqual(message(5000))
  })

  test("comes through whatever is missed and wherever it is begun", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 12_000 }),
        fc.nat(65_535),
        fc.infiniteStream(fc.nat(9)),
        async (shown, first, luck) => {
          const { done, seen, blocks } = await watch(shown, first, () => Number(luck.next().value) >= 4)
          expect(done).toEqual(shown)
          expect(seen).toBeLessThanOrEqual(2 * blocks + 40)
        },
      ),
      { numRuns: 60 },
    )
  })

  test("costs a handful of frames more than it has blocks, even when all its first frames were missed", async () => {
    let more = 0
    for (let length = 1000; length <= 24_000; length += 1000) {
      const { seen, blocks } = await watch(message(length), 1000, () => true)
      more += seen - blocks
    }
    expect(more / 24).toBeLessThan(4)
  })

  test("is not mixed with another one that comes before the camera", async () => {
    const [one, two] = [await makeFilm(message(900), { digest }), await makeFilm(message(901), { digest })]
    const collector = makeCollector({ digest })
    collector.add(one.frame(0))
    for (let nth = 0; nth < two.blocks; nth++) collector.add(two.frame(nth))
    expect(await collector.finish()).toEqual(message(901))
  })

  test("that lies about its message is forgotten and can be seen anew", async () => {
    const film = await makeFilm(message(700), { digest })
    const wrong = film.frame(1).slice(0, -3) + (film.frame(1).endsWith("000") ? "100" : "000")
    const collector = makeCollector({ digest })
    for (const frame of [film.frame(0), wrong, film.frame(2)]) collector.add(frame)
    expect(await collector.finish()).toBeUndefined()
    expect(collector.progress()).toEqual({ known: 0, blocks: 0 })
    for (let nth = 0; nth < film.blocks; nth++) collector.add(film.frame(nth))
    expect(await collector.finish()).toEqual(message(700))
  })

  test("frames fit a QR code of version 10 in its own letters", async () => {
    const film = await makeFilm(message(6000), { digest })
    expect(film.frame(70_000)).toMatch(/^JD1:[0-9A-Z $%*+\-./:]+$/)
    expect(film.frame(3).length).toBeLessThanOrEqual(395)
  })

  test("what is no frame changes nothing", async () => {
    const film = await makeFilm(message(900), { digest })
    const collector = makeCollector({ digest })
    collector.add(film.frame(0))
    const before = collector.progress()
    for (const text of ["", "JD1:", "JD1:A", "JD1:::::::", "jd1:ABC", "https://example.org", `JD1:${"0".repeat(60)}`]) {
      expect(collector.add(text)).toBe(false)
      expect(collector.progress()).toEqual(before)
    }
  })

  test("of nothing, or of more than a table is for, is not made", async () => {
    await expect(makeFilm(new Uint8Array(), { digest })).rejects.toThrow(RangeError)
    await expect(makeFilm(message(24 * 1024 + 1), { digest })).rejects.toThrow(RangeError)
    await expect(makeFilm(message(1000), { digest, blockBytes: 5 })).rejects.toThrow(RangeError)
  })
})
