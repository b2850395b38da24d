import { type Call, problem, type Reply, type Route, route, type Wordings } from "@jatidiri/http"
import { refuse } from "@jatidiri/kernel"
import { findDesk, type SignedInDesk } from "../actions/identify-desk.ts"
import type { Memory } from "../actions/memory.ts"
import { signIn } from "../actions/sign-in.ts"
import { signOut } from "../actions/sign-out.ts"
import { changeHeader, type DeskRefusal, deskCookie, relyingPartyPaths } from "../contract.ts"
import { sessionSeconds } from "../domain/desk-session.ts"
import type { Needs } from "../needs.ts"
import { desk, signInBody } from "./schemas.ts"

const wordings: Wordings<DeskRefusal> = {
  "not-signed-in": { status: 401, id: "Masuk dahulu dengan kode meja.", en: "Sign in with the desk code first." },
  "header-missing": {
    status: 403,
    id: "Permintaan ini tidak datang dari aplikasi Periksa.",
    en: "This request does not come from the Periksa app.",
  },
  "code-unknown": {
    status: 401,
    id: "Kode meja tidak dikenal. Periksa lagi, atau minta kode baru kepada pengelola.",
    en: "The desk code is not known. Check it, or ask your administrator for a new one.",
  },
}

/** Every desk of a branch, once a morning; far too few to guess a desk code. */
const signIns = { perMinute: 30, burst: 60 }

const no = (code: DeskRefusal): Reply => problem(refuse(code).refusal, wordings)

const hasHeader = (call: Call): boolean => call.headers[changeHeader.name] === changeHeader.value

const cookie = (needs: Needs, token: string, seconds: number): Record<string, string> => ({
  "set-cookie":
    `${deskCookie}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}` +
    (needs.secureCookies ? "; Secure" : ""),
})

export const routes = (needs: Needs, signedIn: Memory<SignedInDesk>): Route[] => [
  route({
    method: "POST",
    path: relyingPartyPaths.signIn,
    summary: "Sign a desk in with its code",
    body: signInBody,
    maxBodyBytes: 1024,
    limit: signIns,
    replies: { 200: desk },
    handle: async (call) => {
      if (!hasHeader(call)) return no("header-missing")
      const signed = await signIn(needs)(call.body.deskCode)
      if (!signed.ok) return no(signed.refusal.code)
      return { body: signed.value.desk, headers: cookie(needs, signed.value.token, sessionSeconds) }
    },
  }),
  route({
    method: "POST",
    path: relyingPartyPaths.signOut,
    summary: "Sign the desk out",
    handle: async (call) => {
      if (!hasHeader(call)) return no("header-missing")
      await signOut(needs, signedIn)(call.cookies[deskCookie] ?? "")
      return { status: 204, headers: cookie(needs, "", 0) }
    },
  }),
  route({
    method: "GET",
    path: relyingPartyPaths.me,
    summary: "The signed-in desk and what it may ask",
    replies: { 200: desk },
    handle: async (call) => {
      const found = await findDesk(needs)(call.cookies)
      return found === undefined ? no("not-signed-in") : { body: found, headers: { "cache-control": "no-store" } }
    },
  }),
]
