import { type Pack, type PackProgress, type RoundsReply, servicePointPaths } from "@jatidiri/service-points/contract"
import { type Answer, ask } from "@jatidiri/web"
import { askWhyEnded, changing } from "../session/officer-api.ts"

export const readRounds = async (): Promise<Answer<RoundsReply>> =>
  askWhyEnded(await ask<RoundsReply>(servicePointPaths.rounds))

/** The office makes large packs in several goes; `parts` is a number until there is a pack. */
export const askForPack = (roundId: string): Promise<Answer<Pack | PackProgress>> =>
  ask(servicePointPaths.pack.replace(":roundId", roundId), {
    body: { commandId: crypto.randomUUID() },
    headers: changing,
  })

/** As text: its hash is of the bytes, not of what they mean. */
export const readPart = ({ roundId, packId }: Pack, number: number): Promise<Answer<string>> =>
  ask<string>(
    servicePointPaths.part.replace(":roundId", roundId).replace(":packId", packId).replace(":number", `${number}`),
    { read: "text" },
  )
