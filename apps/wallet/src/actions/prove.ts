import type { DeviceSigner } from "@jatidiri/field"
import { findDeviceKey, signerOf } from "../store/keys.ts"
import type { Vault } from "../store/records.ts"
import { nowSeconds } from "./clock.ts"
import { issuerIdentifier } from "./issuer.ts"

/** What everything that the bound phone says to its office begins with. */
export type Claims = { readonly jti: string; readonly aud: string; readonly iat: number }

/** Has something signed by the phone's own key, now and for this office; nothing where there is no key. */
export const prove = async (
  vault: Vault,
  make: (claims: Claims, signer: DeviceSigner) => Promise<string>,
): Promise<string | undefined> => {
  const key = await findDeviceKey(vault.stores)
  if (key === undefined) return undefined
  const claims = { jti: crypto.randomUUID(), aud: issuerIdentifier(), iat: nowSeconds() }
  return make(claims, { sign: signerOf(key), kid: key.thumbprint })
}
