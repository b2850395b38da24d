/** Features that newer code of ours uses and that engines of 2018 lack; one missing loads the fillings. */
const isOld = (): boolean =>
  typeof globalThis === "undefined" ||
  [
    Object.fromEntries,
    Object.hasOwn,
    Object.groupBy,
    Array.prototype.at,
    Array.prototype.findLast,
    Array.prototype.toSorted,
    String.prototype.replaceAll,
    String.prototype.matchAll,
    Promise.allSettled,
    crypto.randomUUID,
  ].some((feature) => typeof feature !== "function")

const say = (words: string): void => {
  const place = document.getElementById("app")
  if (place === null) return
  const said = document.createElement("p")
  said.className = "opening"
  said.textContent = words
  place.textContent = ""
  place.appendChild(said)
}

/** The app works again without network once this has run; a browser without service workers just stays online-only. */
const keepForOffline = (base: string): void => {
  if (!("serviceWorker" in navigator)) return
  navigator.serviceWorker.register(`${base}service-worker.js`, { scope: base }).catch(() => undefined)
}

/**
 * First thing an app's entry runs: fills what an old engine lacks, then loads the app itself. A failure ends in words,
 * never in a blank page. Imports nothing, so that it runs even where `globalThis` is unknown.
 */
export const startApp = async (app: {
  readonly base: string
  readonly load: () => Promise<unknown>
}): Promise<void> => {
  try {
    if (isOld()) (await import("./old-engines.ts")).fillOldEngine()
    await app.load()
    keepForOffline(app.base)
  } catch {
    say("Aplikasi gagal dibuka. Periksa sambungan, lalu muat ulang halaman ini. — The app could not be opened; reload.")
  }
}
