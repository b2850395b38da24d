import type { BrowserContext, Page } from "playwright-core"

/** When each step of one resident was there for the eye; milliseconds of the page's own clock. */
export type Steps = {
  readonly typed: number
  readonly entered: number
  readonly compared: number
  readonly said: number
  readonly signed: number
  /** The film has begun; at the desk there is none. */
  readonly filmed?: number
}

type Watching = Window & { steps?: Record<string, number> }

/** The page notes its own times: keys as they come, parts of the screen in the frame that shows them. */
export const watchSteps = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const steps: Record<string, number> = {}
    Object.assign(window, { steps })
    const note = (name: string): void => {
      steps[name] ??= performance.now()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Enter") note(event.ctrlKey ? "said" : "entered")
    }
    const parts = { compared: ".decision", signed: "[data-tx-code]", filmed: ".film svg.qr" }
    const look = (): void => {
      for (const [name, part] of Object.entries(parts))
        if (steps[name] === undefined && document.querySelector(part) !== null) requestAnimationFrame(() => note(name))
    }
    addEventListener("keydown", onKey, true)
    addEventListener("input", () => note("typed"), true)
    addEventListener("DOMContentLoaded", () =>
      new MutationObserver(look).observe(document, { childList: true, subtree: true }),
    )
  })

/** The times of this resident, and a clean sheet for the next. */
export const takeSteps = (page: Page): Promise<Steps> =>
  page.evaluate(() => {
    const steps = (window as Watching).steps ?? {}
    const taken = { ...steps }
    for (const name of Object.keys(steps)) delete steps[name]
    return taken as unknown as Steps // every step was waited for
  })

/**
 * What nobody can leave out, in the same slowed page: the request's signature verified, the entry's made, and one write
 * into the browser's own database. Median of several, in milliseconds.
 */
export const measureBare = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" }
    const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"])
    const text = new Uint8Array(900)
    const database = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open("bare")
      opening.onupgradeneeded = () => opening.result.createObjectStore("bare", { autoIncrement: true })
      opening.onsuccess = () => done(opening.result)
    })
    const write = (): Promise<void> =>
      new Promise((done) => {
        const transaction = database.transaction("bare", "readwrite")
        transaction.oncomplete = () => done()
        transaction.objectStore("bare").put(text)
      })
    const taken: number[] = []
    for (let nth = 0; nth < 25; nth++) {
      const began = performance.now()
      const signature = await crypto.subtle.sign(algorithm, privateKey, text)
      await crypto.subtle.verify(algorithm, publicKey, signature, text)
      await write()
      taken.push(performance.now() - began)
    }
    database.close()
    return taken.sort((a, b) => a - b)[12] ?? 0
  })
