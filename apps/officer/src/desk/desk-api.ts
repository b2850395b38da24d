import {
  activationPaths,
  type InvitationReply,
  type LookupBody,
  type LookupReply,
  type QueueReply,
} from "@jatidiri/activation/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

export const readQueue = (): Promise<Answer<QueueReply>> => ask<QueueReply>(activationPaths.queue)

export const lookUp = (body: LookupBody): Promise<Answer<LookupReply>> =>
  ask<LookupReply>(activationPaths.lookups, { body, headers: changing })

export const invite = (): Promise<Answer<InvitationReply>> =>
  ask<InvitationReply>(activationPaths.invitations, { body: {}, headers: changing })
