/**
 * A service worker's text that keeps the app's own files and nothing else: whatever the server says at `/api` and the
 * like never passes through it. A new version is fetched whole beside the old one and takes over at the next start, so a
 * running page never meets files of two versions.
 */
export const serviceWorker = (base: string, version: string, names: readonly string[]): string => {
  const files = [base, ...names.filter((name) => name !== "index.html").map((name) => base + name)]
  return `const cacheName = ${JSON.stringify(`jatidiri${base}${version}`)}
const prefix = ${JSON.stringify(`jatidiri${base}`)}
const base = ${JSON.stringify(base)}
const files = ${JSON.stringify(files)}

const keepAll = async () => {
  const cache = await caches.open(cacheName)
  const isNamedByContent = (file) => file.startsWith(base + "assets/")
  await cache.addAll(files.map((file) => new Request(file, { cache: isNamedByContent(file) ? "default" : "reload" })))
}

const dropOld = async () => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== cacheName).map((name) => caches.delete(name)))
  await self.clients.claim()
}

const answer = async (request) => {
  const cache = await caches.open(cacheName)
  const kept = request.mode === "navigate" ? await cache.match(base) : await cache.match(request, { ignoreSearch: true })
  return kept || fetch(request)
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()))
self.addEventListener("activate", (event) => event.waitUntil(dropOld()))
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(base)) return
  event.respondWith(answer(event.request))
})
`
}
