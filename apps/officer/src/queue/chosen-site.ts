import type { DesksReply } from "@jatidiri/service-points/contract"

const storageKey = "jatidiri-petugas-tempat"

/** The site chosen last on this device. */
export const findChosen = (): string | undefined => {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}

export const keepChosen = (siteId: string): void => {
  try {
    localStorage.setItem(storageKey, siteId)
  } catch {
    // A browser that forbids storage keeps the choice until the page is closed.
  }
}

/** The chosen one where he still serves there, else the first of his: whoever used the device before chose for himself. */
export const siteOf = (sites: DesksReply["sites"], chosen: string | undefined): string | undefined =>
  (sites.find(({ siteId }) => siteId === chosen) ?? sites[0])?.siteId
