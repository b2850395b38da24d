import { type Device, makeRequest } from "@jatidiri/field"
import type { Journey } from "../domain/journey.ts"
import { prepared } from "../domain/steps.ts"
import { changeJourney } from "../store/journey.ts"
import { makeKey, signerOf } from "../store/keys.ts"
import { documentsGone, journeyChange, type Vault } from "../store/records.ts"
import type { KeyRecord, WalletStores } from "../store/shapes.ts"
import { makeVault } from "../store/vault.ts"
import { nowSeconds } from "./clock.ts"

type Asked = {
  readonly nik: string
  readonly device: Device
  readonly invitation?: string | undefined
  readonly moves?: boolean
}

const signRequest = async (key: KeyRecord, asked: Asked): Promise<Journey & { readonly step: "prepared" }> => {
  const madeAt = nowSeconds()
  const request = await makeRequest(
    {
      jti: crypto.randomUUID(),
      nik: asked.nik,
      cnf: { jwk: key.publicJwk },
      iat: madeAt,
      device: asked.device,
      ...(asked.invitation === undefined ? {} : { invitation: asked.invitation }),
    },
    signerOf(key),
  )
  return prepared({ nik: asked.nik, request, madeAt, ...(asked.moves === true ? { moves: true } : {}) })
}

/** First start: vault, device key and signed request are kept together, or nothing is. Needs no network. */
export const begin = async (
  stores: WalletStores,
  pin: string,
  asked: Asked,
): Promise<{ readonly vault: Vault; readonly journey: Journey }> => {
  const { record, vaultKey } = await makeVault(pin)
  const vault = { stores, vaultKey }
  const key = await makeKey("device")
  const journey = await signRequest(key, asked)
  const kept = await journeyChange(vault, journey)
  await stores.change([{ put: "pin", value: record }, { put: "keys", value: key }, kept])
  // Asked for so that a full phone does not clear the documents; a "no" changes nothing.
  await navigator.storage?.persist?.().catch(() => false)
  return { vault, journey }
}

/** Another request of the same phone: after a refusal, after it lapsed, for a desk's invitation, or for another NIK. */
export const beginAgain = async (vault: Vault, asked: Asked): Promise<Journey> => {
  const known = (await vault.stores.all("keys")).find(({ is }) => is === "device")
  const key = known ?? (await makeKey("device"))
  const journey = await signRequest(key, asked)
  // A phone that was replaced has held its documents back until now.
  const beside = await documentsGone(vault, key)
  await changeJourney(vault, () => ({ journey, beside }))
  return journey
}
