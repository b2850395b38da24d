const name = "jatidiri-petugas-lapangan"

/** Which officer's pack this device holds: read before anybody has signed in. */
export const findPackOwner = (): string | undefined => {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** Throws where the browser forbids storage: then no pack is fetched. */
export const notePackOwner = (officerId: string): void => localStorage.setItem(name, officerId)

export const forgetPackOwner = (): void => {
  try {
    localStorage.removeItem(name)
  } catch {
    // Where nothing can be kept, nothing was noted.
  }
}
