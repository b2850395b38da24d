import { fact, ministry, ministryShare, type Scenario } from "./scenario.ts"

/** Denpasar named two bases, its target by a letter of the ministry, and what is left in stock. */
export const denpasar: Scenario = {
  book: "denpasar",
  regionCode: "51.71",
  title: { id: "Disdukcapil Denpasar", en: "Office of Denpasar" },
  unit: "people",
  bases: [
    { name: "wajib-ktp", people: 546_000, source: "data konsolidasi bersih" },
    { name: "residents", people: 654_000, source: "keterangan kantor" },
  ],
  targets: [
    {
      ...{ scope: "ministry", baseName: "wajib-ktp", share: ministryShare, shareOf: "base" },
      ...{ letterFrom: ministry, note: "menurut surat kementerian" },
    },
  ],
  facts: [
    fact("reached-not-said"),
    fact("blanks-left", 3362),
    fact("not-recorded", 13_000, "about"),
    fact("procurement-refused"),
    fact("agency-visits-a-week", 2),
    fact("villages-equipped", 3),
    fact("districts-equipped", 4),
    fact("villages-ask"),
    fact("checked-before"),
    fact("own-officer-each"),
    fact("community-events"),
    fact("card-stays-valid"),
    fact("banks-want-card"),
  ],
  entries: [],
}
