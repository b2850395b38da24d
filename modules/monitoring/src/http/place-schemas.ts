import Type from "typebox"

const day = Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })

/** People, not appointments. `booked` counts who did not come as well; `days`: days of sites on which anybody booked or came. */
const counts = {
  days: Type.Number(),
  offered: Type.Number(),
  booked: Type.Number(),
  walkIns: Type.Number(),
  served: Type.Number(),
  noShows: Type.Number(),
  cancelled: Type.Number(),
}
export const offerCounts = Type.Object(counts)
export const offerPart = Type.Object({ code: Type.String(), name: Type.String(), sites: Type.Number(), ...counts })
export const offerSite = Type.Object({
  siteId: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  state: Type.String(),
  regionCode: Type.String(),
  counters: Type.Number(),
  dailyQuota: Type.Number(),
  ...counts,
})
export const offerDay = Type.Object({ day, ...counts })
/** `parts` above a regency, `sites` from a regency on; `sitesInAll` of them. */
export const offers = Type.Object({
  from: day,
  to: day,
  ...counts,
  course: Type.Array(offerDay),
  parts: Type.Array(offerPart),
  sites: Type.Array(offerSite),
  sitesInAll: Type.Number(),
})
