import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
const macs = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** A Chromium of this system, or nothing. `CHROMIUM` names one elsewhere. */
export const findBrowser = (): string | undefined => {
  const given = process.env["CHROMIUM"]
  if (given !== undefined) return given
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...macs]
  return candidates.find((path) => existsSync(path))
}

const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")

/** Finds a Chromium, and installs Debian's when none is there and this user may; throws with words otherwise. */
export const ensureBrowser = (): string => {
  const found = findBrowser()
  if (found !== undefined) return found
  if (!mayInstall()) {
    throw new Error("no Chromium found: install Chromium or Google Chrome, or name one with CHROMIUM=/path/to/it")
  }
  console.log("Installing Chromium for the journeys …")
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env: environment })
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: environment,
  })
  const installed = findBrowser()
  if (installed === undefined) throw new Error("Chromium was installed but is not on the PATH")
  return installed
}
