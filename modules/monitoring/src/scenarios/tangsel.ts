import { fact, ministry, ministryShare, type Scenario } from "./scenario.ts"

const reachedByTheSystem = 1391
const reachedAsRemembered = 1500
const asnBefore = 500
const today = 140

/** Tangerang Selatan: 1,391 and "about 1,500" were both said on the same day; the ledger holds the counted one. */
export const tangsel: Scenario = {
  book: "tangsel",
  regionCode: "36.74",
  title: { id: "Disdukcapil Tangerang Selatan", en: "Office of Tangerang Selatan" },
  unit: "people",
  bases: [{ name: "wajib-ktp", people: 1_000_000, source: "keterangan kantor" }],
  targets: [
    { scope: "ministry", baseName: "wajib-ktp", share: ministryShare, shareOf: "base", letterFrom: ministry, note: "" },
  ],
  facts: [
    fact("stated-reached", reachedByTheSystem),
    fact("stated-reached", reachedAsRemembered, "about"),
    fact("asn-before", asnBefore, "about"),
    fact("quota-per-day", 50),
    fact("walk-ins-per-day", 10, "at-most"),
    fact("android-minimum", 10),
    fact("iphone-excluded"),
    fact("dislike-coming"),
    fact("added-use-unclear"),
  ],
  entries: [
    { key: "asn-before", kind: "carried-in", people: asnBefore, cohort: "asn", channel: "unknown" },
    {
      ...{ key: "others-before", kind: "carried-in", cohort: "unknown", channel: "unknown" },
      people: reachedByTheSystem - asnBefore - today,
    },
    { key: "today", kind: "activation", people: today, cohort: "unknown", channel: "unknown" },
  ],
}
