import { sessionCookie } from "../contract.ts"
import { sessionHours } from "../domain/session.ts"

const flags = (origin: string): string =>
  `HttpOnly; SameSite=Strict; Path=/${origin.startsWith("https://") ? "; Secure" : ""}`

export const setSession = (token: string, origin: string): string =>
  `${sessionCookie}=${token}; Max-Age=${sessionHours * 3600}; ${flags(origin)}`

export const clearSession = (origin: string): string => `${sessionCookie}=; Max-Age=0; ${flags(origin)}`
