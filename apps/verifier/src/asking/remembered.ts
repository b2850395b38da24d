import type { NewSession } from "@jatidiri/verification/contract"

const key = "periksa-session"

/** The links of the last session, so that a reloaded page shows its QR again; nothing about the resident. */
export const rememberSession = (session: NewSession): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(session))
  } catch {
    // Without storage a reload offers to start again.
  }
}

export const recallSession = (sessionId: string): NewSession | undefined => {
  try {
    const known = JSON.parse(sessionStorage.getItem(key) ?? "null") as NewSession | null
    return known?.sessionId === sessionId ? known : undefined
  } catch {
    return undefined
  }
}
