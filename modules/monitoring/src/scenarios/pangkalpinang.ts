import { fact, ministry, ministryShare, type Scenario } from "./scenario.ts"

/** Pangkalpinang named its base, the recorded, and neither its number nor how many are activated. */
export const pangkalpinang: Scenario = {
  book: "pangkalpinang",
  regionCode: "19.71",
  title: { id: "Disdukcapil Pangkalpinang", en: "Office of Pangkalpinang" },
  unit: "people",
  bases: [{ name: "recorded", people: null, source: "keterangan kantor: yang sudah perekaman" }],
  targets: [
    {
      ...{ scope: "ministry", baseName: "recorded", share: ministryShare, shareOf: "base" },
      ...{ letterFrom: ministry, note: "akan direvisi" },
    },
  ],
  facts: [
    fact("base-not-said"),
    fact("reached-not-said"),
    fact("target-will-be-revised"),
    fact("first-timers-at-schools", 5000, "at-least"),
    fact("next-first-timers"),
    fact("android-minimum", 8),
    fact("no-smartphone-or-signal"),
    fact("blank-spots"),
    fact("field-raises-counter-does-not"),
    fact("card-stays-valid"),
  ],
  entries: [],
}
