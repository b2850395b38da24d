import type { Officer } from "@jatidiri/officers/contract"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import type { FieldPack } from "../field/use-field-pack.ts"
import { readMe } from "./officer-api.ts"
import { eraseRevoked, onDeviceRevoked, type Person } from "./revoked.ts"

/** The device is revoked: whose journal is still here, as far as that is known. */
export type Revoked = { readonly whose?: Person | undefined }

/**
 * Once the office says that this device is revoked, what it holds of residents goes, whatever the screen was doing, and
 * its session is known to have ended, also in the field.
 */
export const useRevoked = (officer: Officer | undefined, { forget }: FieldPack, onSessionOver: () => void) => {
  const [revoked, setRevoked] = useState<Revoked>()
  const known = useRef(officer)
  known.current = officer ?? known.current
  useEffect(
    () =>
      onDeviceRevoked(async (session) => {
        setRevoked((before) => before ?? { whose: known.current })
        if (session === "over") onSessionOver()
        const owner = await eraseRevoked().catch(() => undefined)
        forget()
        setRevoked((before) => ({ whose: before?.whose ?? known.current ?? owner }))
      }),
    [forget, onSessionOver],
  )
  useEffect(() => {
    // A device that comes out of the field with nothing to deliver would not hear of it.
    const ask = (): void => void readMe()
    addEventListener("online", ask)
    return () => removeEventListener("online", ask)
  }, [])
  const clear = useCallback(() => setRevoked(undefined), [])
  return { revoked, clear }
}
