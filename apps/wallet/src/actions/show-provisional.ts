import { presentSdJwt } from "@jatidiri/credentials"
import { encodeTableMessage, glanceAudience, glanceNonce } from "@jatidiri/field"
import { type Film, makeFilm } from "@jatidiri/proximity"
import { webCrypto } from "@jatidiri/web"
import type { Sharing } from "../domain/sharing.ts"
import { findDeviceKey, signerOf } from "../store/keys.ts"
import { sharingChange, type Vault } from "../store/records.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome } from "./outcome.ts"

/** The chosen claims, bound to this moment by the phone's own key, as a film for whoever looks. */
export const makeGlance = async (
  vault: Vault,
  provisional: string,
  names: readonly string[],
): Promise<Outcome<Film>> => {
  const key = await findDeviceKey(vault.stores)
  if (key === undefined) return no("cannot-present")
  const presented = await presentSdJwt(
    { digest: webCrypto.digest, sign: signerOf(key) },
    {
      ...{ sdJwt: provisional, paths: names.map((name) => [name]), nonce: glanceNonce, audience: glanceAudience },
      nowSeconds: nowSeconds(),
    },
  )
  if (!presented.ok) return no("cannot-present")
  const message = encodeTableMessage({ kind: "glance", presentation: presented.value })
  return done(await makeFilm(message, { digest: webCrypto.digest }))
}

/** Written before anything is on the screen, since nobody can know afterwards who looked. */
export const noteGlance = async (vault: Vault, fields: Sharing["fields"]): Promise<void> => {
  const shown = { id: crypto.randomUUID(), at: nowSeconds(), who: "", purpose: "", outcome: "shown" } as const
  await vault.stores.change([await sharingChange(vault, { ...shown, fields })])
}
