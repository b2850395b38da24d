import type { Officer } from "@jatidiri/officers/contract"
import type { Problem } from "@jatidiri/web"
import { useEffect, useRef, useState } from "preact/hooks"
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
  await settle(stores, jtis, answers)
  stores.close()
}

/** A file on its way: opened, sent in steps, and after silence again by itself, later each time. */
export const useFileDelivery = (officer: Officer) => {
  const [state, setState] = useState<FileDelivery>({ is: "choosing" })
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const gone = useRef(false)
  useEffect(
    () => () => {
      gone.current = true
      clearTimeout(timer.current)
    },
    [],
  )
  const end = async (content: FileContent, progress: Progress, stopped: Stopped): Promise<void> => {
    if (content.officer.officerId === officer.officerId) await settleHere(officer, progress.entries)
    if (stopped.is === "done") return setState({ is: "done", content, progress })
    const why = stopped.is === "refused" ? stopped.problem : stopped.is
    if (why !== "offline") setState({ is: "stopped", content, progress, why })
  }
  const send = async (content: FileContent, from: Progress, inVain: number): Promise<void> => {
    clearTimeout(timer.current)
    setState({ is: "sending", content, progress: from })
    const onStep = (progress: Progress): void => setState({ is: "sending", content, progress })
    const { stopped, ...progress } = await deliverEntries(from, onStep)
    await end(content, progress, stopped)
    if (stopped.is !== "offline" || gone.current) return
    setState({ is: "waiting", content, progress })
    const vain = progress.entries.some((entry, at) => entry.answer !== from.entries[at]?.answer) ? 1 : inVain + 1
    timer.current = setTimeout(() => send(content, progress, vain), waitMilliseconds(vain, Math.random()))
  }
  const open = async (text: string, key: string): Promise<void> => {
    setState({ is: "opening" })
    const content = await openContent(text, key, officer)
    if (typeof content === "string") return setState({ is: "choosing", refusal: content })
    await send(content, firstProgress(content), 0)
  }
  const again = async (): Promise<void> => {
    if (state.is === "waiting" || state.is === "stopped") await send(state.content, state.progress, 0)
  }
  return { state, open, again, leave: () => setState({ is: "choosing" }) }
}
