import { poll } from "@jatidiri/web"
import { useCallback, useEffect, useRef } from "preact/hooks"
import type { MandateOutcome } from "../session/device.ts"
import type { Journal } from "./chain.ts"
import type { HeldMandate } from "./device-stores.ts"
import type { Signed } from "./open-journal.ts"

/** The mandate that counts now: the held one while it lasts long enough, else the next. */
export type Renew = (signed: Signed) => Promise<MandateOutcome>

const lookMilliseconds = 300_000

/** A page that stands open for days gets its next mandate before the last one ends; gives how to ask at once. */
export const useRenewal = (
  journal: Journal | undefined,
  renew: Renew | undefined,
  onRenewed: (held: HeldMandate) => void,
) => {
  const latest = useRef(journal)
  latest.current = journal
  const ask = useCallback(async (): Promise<Journal | undefined> => {
    const before = latest.current
    if (before === undefined || renew === undefined) return undefined
    const found = await renew(before).catch(() => undefined)
    if (found?.kind !== "held" || found.held.payload.jti === before.held.payload.jti) return undefined
    onRenewed(found.held)
    return { ...before, held: found.held }
  }, [renew, onRenewed])
  const isOpen = journal !== undefined
  useEffect(() => {
    if (!isOpen || renew === undefined) return
    const looking = poll(async () => {
      await ask()
      return "answered"
    }, lookMilliseconds)
    return looking.stop
  }, [isOpen, ask, renew])
  return ask
}
