import type { Officer } from "@jatidiri/officers/contract"
import type { Problem } from "@jatidiri/web"
import { useCallback, useEffect, useRef, useState } from "preact/hooks"
import { openDeviceStores } from "../device-stores.ts"
import { waitMilliseconds } from "../pace.ts"
import { settle } from "../settle.ts"
import { deliverEntries, type FileEntry, firstProgress, type Progress, type Stopped } from "./deliver-file.ts"
import { type FileContent, parseContent, reasonNotToDeliver } from "./file-content.ts"
import { type FileRefusal, unlockFile } from "./file-lock.ts"

export type DeliveryRefusal = FileRefusal | "file-of-another" | "file-empty"

export type FileDelivery =
  | { readonly is: "choosing"; readonly refusal?: DeliveryRefusal }
  | { readonly is: "opening" }
  | { readonly is: "sending" | "waiting" | "done"; readonly content: FileContent; readonly progress: Progress }
  | {
      readonly is: "stopped"
      readonly content: FileContent
      readonly progress: Progress
      readonly why: "signed-out" | "broken" | Problem
    }

const openContent = async (text: string, key: string, officer: Officer): Promise<FileContent | DeliveryRefusal> => {
  const opened = await unlockFile(key, text)
  const content = opened.ok ? parseContent(opened.value) : opened
  if (!content.ok) return content.refusal.code
  const refusal = reasonNotToDeliver(content.value, officer)
  if (refusal !== undefined) return refusal
  return content.value.groups.some(({ entries }) => entries.length > 0) ? content.value : "file-empty"
}

/** When the file is of this very device, its journal hears the answers too. */
const settleHere = async (officer: Officer, entries: readonly FileEntry[]): Promise<void> => {
  const answers = entries.map(({ answer }) => answer).filter((answer) => answer !== undefined)
  const stores = await openDeviceStores(officer.officerId)
  const jtis = answers.map(({ jti }) => jti)
  await settle(stores, jtis, answers).finally(() => stores.close())
}

const ended = (content: FileContent, progress: Progress, stopped: Stopped): FileDelivery => {
  if (stopped.is === "done") return { is: "done", content, progress }
  if (stopped.is === "offline") return { is: "waiting", content, progress }
  return { is: "stopped", content, progress, why: stopped.is === "refused" ? stopped.problem : stopped.is }
}

/** A file on its way: opened, sent in steps, and after silence again by itself, later each time. */
export const useFileDelivery = (officer: Officer) => {
  const [state, setState] = useState<FileDelivery>({ is: "choosing" })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  /** Each going has its number; one that is not the latest shows nothing any more and is not taken up again. */
  const latest = useRef(0)
  const begin = useCallback((): number => {
    clearTimeout(timer.current)
    latest.current += 1
    return latest.current
  }, [])
  useEffect(() => () => void begin(), [begin])
  const send = async (content: FileContent, from: Progress, inVain: number): Promise<void> => {
    const going = begin()
    const show = (next: FileDelivery): void => {
      if (latest.current === going) setState(next)
    }
    show({ is: "sending", content, progress: from })
    const onStep = (progress: Progress): void => show({ is: "sending", content, progress })
    const { stopped, ...progress } = await deliverEntries(from, onStep)
    // A journal that could not be told sends by itself, and is told then.
    if (content.officer.officerId === officer.officerId)
      await settleHere(officer, progress.entries).catch(() => undefined)
    show(ended(content, progress, stopped))
    if (stopped.is !== "offline" || latest.current !== going) return
    const vain = progress.entries.some((entry, at) => entry.answer !== from.entries[at]?.answer) ? 1 : inVain + 1
    timer.current = setTimeout(() => send(content, progress, vain), waitMilliseconds(vain, Math.random()))
  }
  const open = async (text: string, key: string): Promise<void> => {
    const going = begin()
    setState({ is: "opening" })
    const content = await openContent(text, key, officer)
    if (latest.current !== going) return
    if (typeof content === "string") return setState({ is: "choosing", refusal: content })
    await send(content, firstProgress(content), 0)
  }
  const again = async (): Promise<void> => {
    if (state.is === "waiting" || state.is === "stopped") await send(state.content, state.progress, 0)
  }
  const leave = (): void => {
    begin()
    setState({ is: "choosing" })
  }
  return { state, open, again, leave }
}
