import type { UserConfig } from "vite"
import { type AppFacts, shell } from "./shell.ts"

const serverPaths = ["/api", "/oauth", "/credentials", "/.well-known", "/status", "/vct", "/openid4vp", "/demo"]

/**
 * The one way our PWAs are built: engines of 2018 and later, Preact, a manifest, icons, and a service worker that keeps
 * every emitted file. An app's `vite.config.ts` is `export default webApp({ base: "/dompet/", … })`.
 */
export const webApp = (app: AppFacts): UserConfig => ({
  base: app.base,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: ["chrome70", "safari13"],
    cssTarget: ["chrome70", "safari13"],
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: Object.fromEntries(serverPaths.map((path) => [path, "http://localhost:8080"])) },
  plugins: [shell(app)],
})
