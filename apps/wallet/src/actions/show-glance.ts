import { presentSdJwt } from "@jatidiri/credentials"
import { encodeTableMessage, glanceAudience, glanceNonce } from "@jatidiri/field"
import { type Film, makeFilm } from "@jatidiri/proximity"
import { webCrypto } from "@jatidiri/web"
import type { GlanceField } from "../domain/glance.ts"
import { signerOf } from "../store/keys.ts"
import { sharingChange, type Vault } from "../store/records.ts"
import type { KeyRecord } from "../store/shapes.ts"
import { nowSeconds } from "./clock.ts"
import { done, no, type Outcome } from "./outcome.ts"

/** One look of somebody: the same copy, however often it is bound afresh meanwhile. */
export type Showing = {
  readonly sdJwt: string
  readonly key: KeyRecord
  readonly fields: readonly GlanceField[]
}

/** The chosen claims, bound to this moment by the phone's own key, as a film for whoever looks. */
export const makeGlance = async ({ sdJwt, key, fields }: Showing): Promise<Outcome<Film>> => {
  const { digest } = webCrypto
  const presented = await presentSdJwt(
    { digest, sign: signerOf(key) },
    {
      ...{ sdJwt, paths: fields.map(({ path }) => path), nonce: glanceNonce, audience: glanceAudience },
      nowSeconds: nowSeconds(),
    },
  )
  if (!presented.ok) return no("cannot-present")
  return done(await makeFilm(encodeTableMessage({ kind: "glance", presentation: presented.value }), { digest }))
}

/** Written before anything is on the screen, since nobody can know afterwards who looked. */
export const glanceChange = (vault: Vault, fields: readonly GlanceField[]) => {
  const shown = { id: crypto.randomUUID(), at: nowSeconds(), who: "", purpose: "", outcome: "shown" } as const
  return sharingChange(vault, { ...shown, fields })
}
