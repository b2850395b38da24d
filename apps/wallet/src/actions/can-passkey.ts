/** Whether this browser can use a passkey from somewhere: its own, its account's, or another device's. */
export const canUsePasskey = (): boolean => typeof window.PublicKeyCredential === "function"

/** Whether it can make one that a finger or face unlocks; engines that cannot say are taken as "no". */
export const canMakePasskey = async (): Promise<boolean> => {
  try {
    return canUsePasskey() && (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())
  } catch {
    return false
  }
}
