import { book, findBooking } from "./actions/bookings/book.ts"
import { bookAtSite, bookFor, cancelAtSite } from "./actions/bookings/book-at-site.ts"
import { cancelBooking, moveBooking } from "./actions/bookings/change-booking.ts"
import { noteAllMissed } from "./actions/bookings/note-missed.ts"
import { listOffices, readOffice } from "./actions/bookings/read-offices.ts"
import { callNumber, endNumber } from "./actions/queue/call-number.ts"
import { listDesks } from "./actions/queue/list-desks.ts"
import { readDesk } from "./actions/queue/read-desk.ts"
import { arrive, walkIn } from "./actions/queue/take-number.ts"
import { regionOfPlace } from "./actions/region-of-place.ts"
import { adoptSites } from "./actions/sites/adopt-sites.ts"
import { changeSite } from "./actions/sites/change-site.ts"
import { checkSite } from "./actions/sites/check-site.ts"
import { closeDays } from "./actions/sites/close-days.ts"
import { listSites, readSite } from "./actions/sites/read-sites.ts"
import { requestSite } from "./actions/sites/request-site.ts"
import { stepSite } from "./actions/sites/step-site.ts"
import { bookingRoutes } from "./http/booking-routes.ts"
import { deskRoutes } from "./http/desk-routes.ts"
import { siteRoutes } from "./http/site-routes.ts"
import type { Needs } from "./needs.ts"

const adoptEveryMilliseconds = 60_000
const noteMissedEveryMilliseconds = 60_000

const siteActionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  ...{ listSites: listSites(needs), readSite: readSite(needs), requestSite: requestSite(needs) },
  ...{ changeSite: changeSite(needs), checkSite: checkSite(needs), stepSite: stepSite(needs) },
  closeDays: closeDays(needs),
})

const bookingActionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  ...{ listOffices: listOffices(needs), readOffice: readOffice(needs) },
  ...{ book: book(needs), findBooking: findBooking(needs) },
  ...{ moveBooking: moveBooking(needs), cancelBooking: cancelBooking(needs) },
  ...{ bookAtSite: bookAtSite(needs), cancelAtSite: cancelAtSite(needs) },
})

const deskActionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  ...{ listDesks: listDesks(needs), readDesk: readDesk(needs), arrive: arrive(needs), walkIn: walkIn(needs) },
  ...{ callNumber: callNumber(needs), endNumber: endNumber(needs) },
})

/** Sites with their hours, who has booked, and the day's queue. */
export const siteRoom = (needs: Needs) => ({
  routes: [
    ...siteRoutes(siteActionsOf(needs)),
    ...bookingRoutes(bookingActionsOf(needs)),
    ...deskRoutes(deskActionsOf(needs)),
  ],
  jobs: [
    { name: "service-points.adopt", everyMilliseconds: adoptEveryMilliseconds, run: adoptSites(needs) },
    { name: "service-points.note-missed", everyMilliseconds: noteMissedEveryMilliseconds, run: noteAllMissed(needs) },
  ],
  promises: {
    adoptSites: adoptSites(needs),
    bookFor: bookFor(needs),
    readOffice: readOffice(needs),
    regionOfPlace,
  },
})
