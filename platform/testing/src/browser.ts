import { existsSync } from "node:fs"
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core"

/** One person at one device: a browser of his own with a profile of its own. */
export type Person = {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors that the page's console and scripts have shown so far. */
  readonly errors: readonly string[]
  close(): Promise<void>
}

export type Device = {
  readonly width: number
  readonly height: number
  /** Pixels of the screen a CSS pixel; 1 unless said. */
  readonly density?: number
  readonly dark?: boolean
  /** A y4m file that the camera plays; it is opened when a page opens the camera. */
  readonly film?: string
}

export const phone: Device = { width: 360, height: 640, density: 2 }
export const laptop: Device = { width: 1366, height: 768 }

/** The Chromium that every test of a screen uses. */
export const executable = (): string => {
  const given = process.env["CHROMIUM"]
  const found = given ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path))
  if (found === undefined) throw new Error("no Chromium: set CHROMIUM=/path/to/it")
  return found
}

export const quiet = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
]

const cameraOf = (film: string | undefined): string[] =>
  film === undefined
    ? []
    : [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${film}`,
      ]

const openContext = (browser: Browser, device: Device): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width: device.width, height: device.height },
    deviceScaleFactor: device.density ?? 1,
    colorScheme: device.dark === true ? "dark" : "light",
    locale: "id-ID",
    ...(device.film === undefined ? {} : { permissions: ["camera"] }),
  })

/** What the page's console and scripts will have shown. */
export const errorsOf = (page: Page): readonly string[] => {
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(String(error)))
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text())
  })
  return errors
}

/** Opens a real Chromium for one person. */
export const openPerson = async (device: Device): Promise<Person> => {
  const browser = await chromium.launch({ executablePath: executable(), args: [...quiet, ...cameraOf(device.film)] })
  const context = await openContext(browser, device)
  const page = await context.newPage()
  return { page, context, errors: errorsOf(page), close: () => browser.close() }
}

/** A passkey in the device, as a fingerprint reader would hold it: resident keys, user verification always given. */
export const addPasskeyHolder = async ({ context, page }: Person): Promise<CDPSession> => {
  const session = await context.newCDPSession(page)
  await session.send("WebAuthn.enable")
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return session
}
