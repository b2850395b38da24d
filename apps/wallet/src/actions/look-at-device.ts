import type { Abilities } from "../domain/device.ts"
import { openWalletStores } from "../store/shapes.ts"

const hasKeys = async (): Promise<boolean> => {
  try {
    await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"])
    return true
  } catch {
    return false
  }
}

const hasStorage = async (): Promise<boolean> => {
  try {
    const stores = await openWalletStores()
    stores.close()
    return true
  } catch {
    return false
  }
}

/** A list of devices needs no permission; asking for the picture comes only when scanning. */
const hasCamera = async (): Promise<boolean> => {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices()
    return devices.some(({ kind }) => kind === "videoinput")
  } catch {
    return false
  }
}

/** Tries what can be tried instead of reading the browser's name. */
export const lookAtDevice = async (): Promise<Abilities> => {
  const [keys, storage, camera] = await Promise.all([hasKeys(), hasStorage(), hasCamera()])
  return { secure: window.isSecureContext, keys, storage, camera, offline: "serviceWorker" in navigator }
}
