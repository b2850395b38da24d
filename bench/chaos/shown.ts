import type { BrowserContext, Page } from "playwright-core"

/** What a device keeps of an entry, as far as it is readable without the seal. */
export type KeptRow = { readonly jti: string; readonly seq: number; readonly kind: string; readonly state: string }

type Watching = Window & { handovers?: string[] }

/**
 * A film's message is hashed when the film is made: whoever listens there reads at once what a camera reads in ten
 * seconds. Cameras and films are walked through by the journeys.
 */
export const watchFilms = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const films: string[] = []
    Object.assign(window, { handovers: films })
    const digest = crypto.subtle?.digest.bind(crypto.subtle)
    if (digest === undefined) return
    crypto.subtle.digest = (algorithm, data) => {
      const text = new TextDecoder().decode(data)
      if (text.startsWith("{") && text.includes('"handover"')) films.push(text)
      return digest(algorithm, data)
    }
  })

/** The last film's message, once there is one. */
export const readShown = async (page: Page): Promise<string> => {
  await page.waitForFunction(() => ((window as Watching).handovers ?? []).length > 0)
  return page.evaluate(() => (window as Watching).handovers?.pop() ?? "")
}

/** The journal as it lies in the browser's own database. */
export const readRows = (page: Page, officerId: string): Promise<KeptRow[]> =>
  page.evaluate(async (name) => {
    const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open(name))
    const rows = (await done(database.transaction("entries").objectStore("entries").getAll())) as KeptRow[] // its shape
    database.close()
    return rows.map(({ jti, seq, kind, state }) => ({ jti, seq, kind, state }))
  }, `jatidiri-petugas-${officerId}`)
