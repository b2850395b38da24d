import { accept, type Result, refuse } from "@jatidiri/kernel"
import { isSamePath } from "./claim-path.ts"
import type { AllowedCredential, Ask, Purpose } from "./purpose.ts"

export type AskRefusal = "asks-too-much" | "asks-too-little"

const narrowed = (allowed: AllowedCredential, ask: Ask): AllowedCredential => ({
  ...allowed,
  claims: allowed.claims.filter(({ path }) =>
    ask.some((wish) => wish.credential === allowed.credential && isSamePath(wish.path, path)),
  ),
})

const countOf = (credentials: readonly AllowedCredential[], requiredOnly: boolean): number =>
  credentials.flatMap(({ claims }) => claims).filter(({ required }) => required || !requiredOnly).length

/**
 * The purpose cut down to what a desk asks this time. Anything the purpose does not hold, even a part or a parent of
 * it, is `asks-too-much`; leaving out what is required is `asks-too-little`, for the purpose could not be served.
 */
export const narrowPurpose = <P extends Purpose>(purpose: P, ask: Ask | undefined): Result<P, AskRefusal> => {
  if (ask === undefined) return accept(purpose)
  const credentials = purpose.credentials.map((allowed) => narrowed(allowed, ask))
  if (countOf(credentials, false) !== ask.length) return refuse("asks-too-much")
  if (countOf(credentials, true) !== countOf(purpose.credentials, true)) return refuse("asks-too-little")
  return accept({ ...purpose, credentials })
}
