import { setTimeout as wait } from "node:timers/promises"
import { gzipSync } from "node:zlib"
import { barriers } from "@jatidiri/field"
import { openWeakLink, type WeakLink, type Weakness } from "@jatidiri/testing"
import { makeResident } from "../chaos/resident.ts"
import { type Invited, regionCode } from "../chaos/round-of-all.ts"
import type { Office, Tablet } from "./tablet.ts"

const evidence = { document: "ktp-el", face: "match", reader: "none" } as const
const seconds = () => Math.floor(Date.now() / 1000)
/** One in so many is turned away, and one in so many cannot even ask. */
const refusedEach = 20
const barrierEach = 25

/** A resident's yes, signed by the code of Petugas; gives the facts of it that a plain list would hold. */
const meet = async ({ code, journal }: Tablet, invited: Invited, nth: number) => {
  const { request, wallet, nik } = await makeResident(invited)
  const now = seconds()
  const facts = { nik, key: wallet.device.key, asked: now - 5, signed: now, ...evidence }
  if (nth % barrierEach === 0) await code.noteBarrier(journal, barriers[nth % barriers.length] ?? "no-signal", now)
  if (nth % refusedEach === 0) {
    await code.turnAway(journal, { request, reason: "face-differs", now })
    return { ...facts, refused: "face-differs" }
  }
  const signed = await code.approve(journal, { request, name: nik, regionCode, evidence, now })
  if ("refusal" in signed) throw new Error(`not signed: ${signed.refusal}`)
  return facts
}

/** A whole day's journal, and how large a plain list of the same facts would be, without and with gzip. */
export const spendDay = async (tablet: Tablet, invited: readonly Invited[]) => {
  const facts: object[] = []
  for (const [nth, one] of invited.entries()) facts.push(await meet(tablet, one, nth + 1))
  const list = JSON.stringify(facts)
  const entries = (await tablet.journal.stores.all("entries")).length
  return { entries, plainBytes: list.length, plainGzipBytes: gzipSync(list).length }
}

/** What the browser's `fetch` does for a page of the origin: its own server, with its cookie. */
const withBrowserOf = async <Answer>(link: WeakLink, cookie: string, work: () => Promise<Answer>): Promise<Answer> => {
  const usual = globalThis.fetch
  globalThis.fetch = (path, init) =>
    usual(new URL(String(path), `http://127.0.0.1:${link.port}`), { ...init, headers: { ...init?.headers, cookie } })
  return work().finally(() => {
    globalThis.fetch = usual
  })
}

/** Sends the journal as Petugas does, over the weak line, until the office has answered every entry. */
export const syncDay = async (
  { port }: Office,
  { code, cookie, journal }: Tablet,
  weakness: Weakness & { seed: number },
) => {
  const link = await openWeakLink({ to: port, ...weakness })
  const began = performance.now()
  let [atOnce, inVain] = [code.mostAtOnce, 0]
  await withBrowserOf(link, cookie, async () => {
    for (;;) {
      const delivered = await code.deliver(journal, atOnce)
      if (delivered.delivery === "done") return
      if (delivered.delivery !== "offline") throw new Error(`the journal was not taken: ${delivered.delivery}`)
      atOnce = delivered.atOnce
      inVain += 1
      await wait(code.waitMilliseconds(1, Math.random()))
    }
  })
  const taken = (performance.now() - began) / 1000
  const { up, down } = link.counts
  await link.close()
  const rows = await journal.stores.all("entries")
  const acknowledged = rows.filter(({ state }) => state === "acknowledged").length
  if (acknowledged !== rows.length) throw new Error(`${rows.length - acknowledged} entries were refused`)
  return {
    ...{ seconds: taken, triesInVain: inVain, segmentsLost: up.lost + down.lost },
    ...{ bytes: up.bytes + down.bytes, wireBytes: up.wireBytes + down.wireBytes },
  }
}
