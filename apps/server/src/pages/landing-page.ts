import { type Reply, type Route, route } from "@jatidiri/http"
import type { DemoTown } from "../demo/load-demo.ts"
import { scenarioBooks as scenarios } from "../demo/scenario-books.ts"
import { landingStyle } from "./landing-style.ts"
import { type LandingLanguage, landingWords } from "./landing-words.ts"

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}
const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#0d5c56"/><g fill="none" stroke="#fff" stroke-width="1.6"><path d="M16 15C10 13 8 9 9 6c4-1 7 3 7 9zM17 16c2-6 6-8 9-7 1 4-3 7-9 7zM16 17c6 2 8 6 7 9-4 1-7-3-7-9zM15 16c-2 6-6 8-9 7-1-4 3-7 9-7z"/></g></svg>`

type Words = (typeof landingWords)[LandingLanguage]

const appCard = (path: string, [name, says]: readonly [string, string]): string =>
  `<a class="card" href="${path}"><strong>${text(name)}</strong><span>${text(says)}</span></a>`

const roleIn = (words: Words, role: string): string =>
  Object.entries(words.roles).find(([name]) => name === role)?.[1] ?? role

const officersPart = (words: Words, demo: DemoTown, query: string): string => {
  const rows = demo.officers.map(
    ({ officerId, name, role, servicePoint, area }) =>
      `<tr><td><strong>${text(name)}</strong><br><span class="small">${text(roleIn(words, role))} · ${text(servicePoint)} · ${text(area)}</span></td>` +
      `<td><button type="button" data-officer="${text(officerId)}" data-query="${query}" data-failed="${text(words.inviteFailed)}">${text(words.invite)}</button></td></tr>`,
  )
  return `<h2>${text(words.officers)}</h2><div class="scroll"><table>${rows.join("")}</table></div>`
}

const residentsPart = (words: Words, title: string, residents: DemoTown["residents"]): string => {
  if (residents.length === 0) return ""
  const rows = residents.map(
    ({ nik, name, village, district }) =>
      `<tr><td><code>${text(nik)}</code></td><td>${text(name)}<br><span class="small">${text(village)}, ${text(words.district)} ${text(district)}</span></td></tr>`,
  )
  return `<h2>${text(title)}</h2><div class="scroll"><table>${rows.join("")}</table></div>`
}

const deskPart = (words: Words, demo: DemoTown): string =>
  `<h2>${text(words.desk)}</h2><p>${text(demo.bank.name)} · ${text(words.deskCode)}: <code>${text(demo.bank.deskCode)}</code></p>`

const practiceAddress = "#/latihan/51"

const officesPart = (words: Words, query: string): string =>
  `<h2>${text(words.offices)}</h2><ul class="links">${scenarios
    .map(({ book, regionCode, name }) => `<li><a href="/monev/${query}#/${book}/${regionCode}">${text(name)}</a></li>`)
    .join("")}</ul><p class="links"><a href="/monev/${query}${practiceAddress}">${text(words.practice)}</a></p>`

const developerLinks = [
  "/openapi.json",
  "/.well-known/openid-credential-issuer",
  "/.well-known/oauth-authorization-server",
  "/.well-known/jatidiri-trust",
  "/healthz",
]

/** The apps follow a language that was asked for; without that each follows what was chosen in it, or the browser. */
const page = (asked: LandingLanguage | undefined, demo: DemoTown | undefined): string => {
  const language = asked ?? "id"
  const query = asked === undefined ? "" : `?lang=${asked}`
  const words = landingWords[language]
  const other = language === "id" ? "en" : "id"
  const steps = words.steps.map((step) => `<li>${text(step)}</li>`).join("")
  const links = developerLinks.map((path) => `<li><a href="${path}">${path}</a></li>`).join("")
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text(words.title)}</title><link rel="icon" href="data:image/svg+xml,${encodeURIComponent(mark)}"><style>${landingStyle}</style></head><body><main>
<div class="top"><span class="brand">${mark}Jatidiri</span><a href="/?lang=${other}" hreflang="${other}">${text(words.other)}</a></div>
<h1>${text(words.title)}</h1><p>${text(words.lead)}</p>
${demo === undefined ? "" : `<p class="demo">${text(words.demo)}</p>`}
<p class="links"><a href="/dompet/${query}#/blokir">${text(words.lostPhone)}</a></p>
<p class="links"><a href="/monev/${query}#/public/nation">${text(words.everybody)}</a></p>
<h2>${text(words.apps)}</h2><div class="cards">${appCard(`/dompet/${query}`, words.wallet)}${appCard(`/petugas/${query}`, words.officer)}${appCard(`/periksa/${query}`, words.verifier)}${appCard(`/monev/${query}${demo === undefined ? "" : `#/live/${demo.regionCode}`}`, words.monitor)}</div>
${demo === undefined ? "" : `<h2>${text(words.try)}</h2><ol>${steps}</ol>${officersPart(words, demo, query)}${residentsPart(words, words.residents, demo.residents)}${residentsPart(words, words.invited, demo.invited)}${deskPart(words, demo)}${officesPart(words, query)}<script src="/demo/landing.js"></script>`}
<h2>${text(words.developers)}</h2><ul class="links">${links}</ul>
</main></body></html>`
}

/** `/`: what this is, the apps and, in the demo, whom one may be. `?lang=en` changes the language. */
export const landingPage = (demo: (() => Promise<DemoTown>) | undefined): Route =>
  route({
    method: "GET",
    path: "/",
    summary: "What this is, with links and demo sign-ins",
    handle: async ({ query }): Promise<Reply> => {
      const asked = (query as { lang?: string }).lang
      return {
        body: page(asked === "en" || asked === "id" ? asked : undefined, demo === undefined ? undefined : await demo()),
        contentType: "text/html; charset=utf-8",
        headers: { "cache-control": "no-store" },
      }
    },
  })
