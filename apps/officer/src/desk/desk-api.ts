import {
  activationPaths,
  type InvitationReply,
  type LookupBody,
  type LookupReply,
  type QueueReply,
} from "@jatidiri/activation/contract"
import { type Answer, ask } from "@jatidiri/web"
import { askWhyEnded, changing } from "../session/officer-api.ts"

export const readQueue = async (): Promise<Answer<QueueReply>> =>
  askWhyEnded(await ask<QueueReply>(activationPaths.queue))

export const lookUp = async (body: LookupBody): Promise<Answer<LookupReply>> =>
  askWhyEnded(await ask<LookupReply>(activationPaths.lookups, { body, headers: changing }))

export const invite = (): Promise<Answer<InvitationReply>> =>
  ask<InvitationReply>(activationPaths.invitations, { body: {}, headers: changing })
