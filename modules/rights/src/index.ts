import { join } from "node:path"
import { openBreach, readBreaches, tellBreach } from "./actions/breaches.ts"
import { fetchByOfficer, fetchByPhone } from "./actions/documents/fetch-document.ts"
import { readOwn } from "./actions/resident/read-own.ts"
import { sendRequest } from "./actions/resident/send-request.ts"
import { actOnTicket } from "./actions/tickets/act-on-ticket.ts"
import { listTickets } from "./actions/tickets/list-tickets.ts"
import { openAtCounter } from "./actions/tickets/open-at-counter.ts"
import { lookUpNumber, readTicket } from "./actions/tickets/read-ticket.ts"
import { noteWhatIsOverdue, tidy } from "./actions/upkeep.ts"
import { listVoices } from "./actions/voices/list-voices.ts"
import { answerVoice, writeVoice } from "./actions/voices/write-voice.ts"
import { routes } from "./http/routes.ts"
import { voiceRoutes } from "./http/voice-routes.ts"
import type { Needs } from "./needs.ts"

export type { VoiceCount, VoicesPage } from "./actions/voices/list-voices.ts"
export type * from "./needs.ts"

const noteEveryMilliseconds = 60_000
const tidyEveryMilliseconds = 3_600_000

const actionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  sendRequest: sendRequest(needs),
  readOwn: readOwn(needs),
  fetchByPhone: fetchByPhone(needs),
  fetchByOfficer: fetchByOfficer(needs),
  listTickets: listTickets(needs),
  readTicket: readTicket(needs),
  lookUpNumber: lookUpNumber(needs),
  openAtCounter: openAtCounter(needs),
  actOnTicket: actOnTicket(needs),
  openBreach: openBreach(needs),
  tellBreach: tellBreach(needs),
  readBreaches: readBreaches(needs),
})

/** What residents ask of their office, with its deadlines; what regions say to the ministry. */
export const rights = (needs: Needs) => ({
  routes: [
    ...routes(actionsOf(needs)),
    ...voiceRoutes({
      identify: needs.identifyOfficer,
      writeVoice: writeVoice(needs),
      answerVoice: answerVoice(needs),
    }),
  ],
  migrations: { module: "rights", folder: join(import.meta.dirname, "../migrations") },
  jobs: [
    { name: "rights.note-overdue", everyMilliseconds: noteEveryMilliseconds, run: noteWhatIsOverdue(needs) },
    { name: "rights.tidy", everyMilliseconds: tidyEveryMilliseconds, run: tidy(needs) },
  ],
  listVoices: listVoices(needs),
})
