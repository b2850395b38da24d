import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"
import type { Pack, Round } from "./shapes.ts"

const base = "/api/service-points/rounds"
/** Half a megabyte over a village's signal. */
const partTimeoutSeconds = 120

export const readRounds = (): Promise<Answer<{ readonly rounds: readonly Round[] }>> => ask(base)

/** The office makes large packs in several goes; `parts` is a number until there is a pack. */
export type PackProgress = { readonly made: number; readonly parts: number }

export const askForPack = (roundId: string): Promise<Answer<Pack | PackProgress>> =>
  ask(`${base}/${encodeURIComponent(roundId)}/pack`, {
    body: { commandId: crypto.randomUUID() },
    headers: changing,
    timeoutSeconds: partTimeoutSeconds,
  })

/** As text: its hash is of the bytes, not of what they mean. */
export const readPart = ({ roundId, packId }: Pack, number: number): Promise<Answer<string>> =>
  ask<string>(`${base}/${encodeURIComponent(roundId)}/pack/${encodeURIComponent(packId)}/parts/${number}`, {
    read: "text",
    timeoutSeconds: partTimeoutSeconds,
  })
