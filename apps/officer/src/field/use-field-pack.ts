import type { Officer } from "@jatidiri/officers/contract"
import { useLongHidden } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { erasePack } from "../pack/erase.ts"
import { findPack, isWhole, type PackOnDevice } from "../pack/find-pack.ts"
import type { OpenPack } from "../pack/open-pack.ts"
import { readRounds } from "../pack/round-api.ts"
import { isRoundClosed } from "../pack/round-closed.ts"
import { keepPackLists } from "../pack/status-lists.ts"

/** Why what was here is gone; said where the officer would look for it. */
export type Erased = "over" | "closed" | "wrong-pins"

/** A device that lay hidden so long has been put away, or taken. */
const lockAfterMilliseconds = 300_000

/** Whether the office still sends this officer on that round; silence says nothing. */
const isClosed = async (roundId: string): Promise<boolean> => {
  const answer = await readRounds()
  return answer.kind === "ok" && isRoundClosed(answer.value.rounds, roundId)
}

/** The pack of this device: looked at before anything else and once the office was heard, erased when its time has come, open only in this page. */
export const useFieldPack = (officer: Officer | undefined, heard: boolean) => {
  const [device, setDevice] = useState<PackOnDevice>()
  const [erased, setErased] = useState<Erased>()
  const [open, setOpen] = useState<OpenPack>()
  const refresh = useCallback(async (): Promise<void> => {
    const found = await findPack(heard).catch((): PackOnDevice => ({ is: "none" }))
    setDevice(found)
    if (found.is === "erased") {
      setOpen(undefined)
      setErased(found.why)
    }
  }, [heard])
  const forget = useCallback((why?: Erased): void => {
    setOpen(undefined)
    setDevice({ is: "none" })
    setErased(why)
  }, [])
  const lock = useCallback((): void => {
    setOpen(undefined)
    refresh()
  }, [refresh])
  useLongHidden(lockAfterMilliseconds, lock)
  useEffect(() => {
    refresh()
  }, [refresh])
  const mine = device?.is === "held" && device.held.officer.officerId === officer?.officerId ? device : undefined
  const stores = mine?.stores
  const roundId = mine?.held.round.roundId
  useEffect(() => {
    if (stores === undefined || roundId === undefined) return
    const look = async (): Promise<void> => {
      if (!(await isClosed(roundId))) return keepPackLists(stores).catch(() => undefined)
      await erasePack(stores)
      forget("closed")
    }
    look()
  }, [stores, roundId, forget])
  const erase = useCallback(async (): Promise<void> => {
    if (device?.is === "held") await erasePack(device.stores)
    forget()
  }, [device, forget])
  const ready = device?.is === "held" && isWhole(device) ? device : undefined
  const clock = device?.is === "held" ? device.clock : undefined
  return { device, ready, clock, erased, open, setOpen, refresh, forget, lock, erase }
}

export type FieldPack = ReturnType<typeof useFieldPack>
