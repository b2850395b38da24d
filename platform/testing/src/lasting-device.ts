import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { chromium } from "playwright-core"
import { type Device, errorsOf, executable, type Person, quiet } from "./browser.ts"

/** A device whose browser keeps its profile in a folder and may be ended from one moment to the next, as by an empty battery. */
export type LastingDevice = {
  /** Opens the browser; what was kept before is there again. */
  open(): Promise<Person>
  /** Ends every process of the browser at once; nothing is written down any more. */
  kill(): Promise<void>
}

const lasting = [
  ...["--headless=new", "--remote-debugging-port=0", "--no-default-browser-check", "--password-store=basic"],
  ...["--hide-crash-restore-bubble", "--disable-background-timer-throttling", "--disable-renderer-backgrounding"],
  ...["--disable-backgrounding-occluded-windows", "--lang=id-ID", "--accept-lang=id-ID"],
]

const spoken = /^DevTools listening on (ws:.*)$/

/** Where the browser listens, by its own words. */
const addressOf = async (browser: ChildProcess): Promise<string> => {
  if (browser.stderr === null) throw new Error("the browser says nothing")
  for await (const line of createInterface(browser.stderr)) {
    const address = spoken.exec(line)?.[1]
    if (address === undefined) continue
    browser.stderr.resume()
    return address
  }
  throw new Error("the browser ended before it listened")
}

const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** The whole group: a browser is many processes. */
const endGroup = (browser: ChildProcess): void => {
  if (browser.pid !== undefined && !isOver(browser)) process.kill(-browser.pid, "SIGKILL")
}

const killGroup = async (browser: ChildProcess): Promise<void> => {
  if (isOver(browser)) return
  const ended = once(browser, "exit")
  endGroup(browser)
  await ended
}

export const openLastingDevice = (folder: string, { width, height }: Device): LastingDevice => {
  let browser: ChildProcess | undefined
  // A group of its own outlives whoever started it.
  process.once("exit", () => browser !== undefined && endGroup(browser))
  const kill = async (): Promise<void> => {
    if (browser !== undefined) await killGroup(browser)
  }
  const open = async (): Promise<Person> => {
    await kill()
    const args = [...quiet, ...lasting, `--user-data-dir=${folder}`, "--lang=id-ID", "about:blank"]
    browser = spawn(executable(), args, { detached: true, stdio: ["ignore", "ignore", "pipe"] })
    const over = await chromium.connectOverCDP(await addressOf(browser))
    const [context] = over.contexts()
    if (context === undefined) throw new Error("the browser has no profile")
    const page = context.pages()[0] ?? (await context.newPage())
    await page.setViewportSize({ width, height })
    return { page, context, errors: errorsOf(page), close: kill }
  }
  return { open, kill }
}
