import { createHash } from "node:crypto"
import type { HtmlTagDescriptor, Plugin } from "vite"
import { drawIcon } from "./icon.ts"
import { serviceWorker } from "./service-worker.ts"

export type AppFacts = {
  /** `/dompet/`, with both slashes. */
  readonly base: string
  readonly name: string
  readonly shortName: string
  readonly description: string
}

type Bundle = Readonly<
  Record<
    string,
    {
      readonly type: string
      readonly isEntry?: boolean
      readonly dynamicImports?: readonly string[]
      readonly imports?: readonly string[]
      readonly source?: string | Uint8Array
      readonly code?: string
    }
  >
>

const themeColour = "#0d5c56"
const iconSizes = [180, 192, 512] as const

const manifestOf = ({ base, name, shortName, description }: AppFacts): string =>
  JSON.stringify({
    name,
    short_name: shortName,
    description,
    lang: "id",
    start_url: base,
    scope: base,
    display: "standalone",
    background_color: "#faf8f4",
    theme_color: themeColour,
    icons: iconSizes.map((size) => ({
      src: `${base}icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: "any",
    })),
  })

/** Told by browsers without modules (before 2018), which run nothing else of ours. */
const tooOld = `(document.querySelector(".opening")||document.getElementById("app")).textContent="Peramban ini terlalu lama untuk aplikasi ini. Perbarui Chrome, Firefox atau Safari, lalu buka lagi. KTP-el Anda tetap berlaku. \\u2014 This browser is too old; please update it."`

/** The app itself is one import behind the entry: fetched beside it instead of after it. */
const preloadsOf = (base: string, bundle: Bundle): HtmlTagDescriptor[] => {
  const files = Object.values(bundle)
  const entry = files.find((file) => file.type === "chunk" && file.isEntry)
  const app = entry?.dynamicImports?.find((name) => /\/app-/.test(name))
  if (app === undefined) return []
  const needed = [app, ...(bundle[app]?.imports ?? [])].filter((name) => bundle[name]?.isEntry !== true)
  return [...new Set(needed)].map((name) => ({
    tag: "link",
    injectTo: "head",
    attrs: { rel: "modulepreload", crossorigin: true, href: base + name },
  }))
}

const headOf = (base: string): HtmlTagDescriptor[] => [
  { tag: "link", injectTo: "head", attrs: { rel: "manifest", href: `${base}manifest.webmanifest` } },
  { tag: "link", injectTo: "head", attrs: { rel: "icon", type: "image/png", href: `${base}icon-192.png` } },
  { tag: "link", injectTo: "head", attrs: { rel: "apple-touch-icon", href: `${base}icon-180.png` } },
  { tag: "meta", injectTo: "head", attrs: { name: "theme-color", content: themeColour } },
  { tag: "script", injectTo: "body", attrs: { nomodule: true, src: `${base}too-old.js` } },
]

const contentOf = (file: Bundle[string] | undefined): string | Uint8Array => file?.code ?? file?.source ?? ""

/** What an app has besides what Vite makes of its sources. */
const shellFiles = (app: AppFacts): readonly (readonly [name: string, source: string | Uint8Array])[] => [
  ["manifest.webmanifest", manifestOf(app)],
  ["too-old.js", tooOld],
  ...iconSizes.map((size) => [`icon-${size}.png`, drawIcon(size)] as const),
]

/** Makes a Vite app a PWA: manifest, icons, words for too old browsers, and a service worker listing what was emitted. */
export const shell = (app: AppFacts): Plugin => ({
  name: "jatidiri-shell",
  apply: "build",
  enforce: "post",
  transformIndexHtml: {
    order: "post",
    handler: (_html, context) => [...headOf(app.base), ...preloadsOf(app.base, (context.bundle ?? {}) as Bundle)],
  },
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const made = shellFiles(app)
      const files = new Map(Object.entries(bundle as Bundle).map(([name, file]) => [name, contentOf(file)]))
      for (const [name, source] of made) files.set(name, source)
      for (const [fileName, source] of made) this.emitFile({ type: "asset", fileName, source })
      const names = [...files.keys()].sort()
      const version = createHash("sha256")
      for (const name of names) version.update(name).update(files.get(name) ?? "")
      const source = serviceWorker(app.base, version.digest("hex").slice(0, 16), names)
      this.emitFile({ type: "asset", fileName: "service-worker.js", source })
    },
  },
})
