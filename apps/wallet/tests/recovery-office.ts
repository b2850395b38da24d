import type { BindingStateReply } from "@jatidiri/activation/contract"
import { ok } from "./office.ts"
import type { Office, Reply } from "./serve-built.ts"

type State = BindingStateReply

const nothing: Reply = { status: 204, body: undefined }
export const refuses = (status: number, code: string): Reply => ({ status, body: { code, title: code, detail: code } })

/** A stand-in for recovery: says what a test wants to hear, and keeps what was said to it. */
export const makeRecoveryOffice = () => {
  const state: { -readonly [Name in keyof State]: State[Name] } = {
    state: "active",
    recovery: { code: false, passkey: false },
    notices: [],
  }
  const heard: { readonly path: string; readonly body: string }[] = []
  const says: Record<string, Reply | (() => Reply | Promise<Reply>)> = {
    "/recovery/setup": nothing,
    "/recovery/block": nothing,
    "/rebindings/cancel": nothing,
  }
  const answer: Office = async (method, path, body) => {
    const own = path.replace("/api/activation", "")
    if (method !== "POST" || own === path) return undefined
    heard.push({ path: own, body })
    const said = says[own]
    if (said === undefined) return own === "/bindings/state" ? ok(state) : undefined
    return typeof said === "function" ? said() : said
  }
  return { answer, state, says, heard }
}
