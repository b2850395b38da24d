import type { Static } from "typebox"
import type * as schemas from "./http/voice-schemas.ts"

export const voicesPath = "/api/monitoring/voices"
export const requestsPath = "/api/monitoring/books/:book/regions/:code/requests"

export type VoicesPage = Static<typeof schemas.voicesPage>
export type RegionVoice = VoicesPage["voices"][number]
export type RequestsSeen = Static<typeof schemas.requestsSeen>
