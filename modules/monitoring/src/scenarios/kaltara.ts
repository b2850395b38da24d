import { fact, ministry, ministryShare, perTenThousand, type Scenario } from "./scenario.ts"

const reachedShareOfTarget = 0.1

/** Kalimantan Utara gave shares only: 10 % "of the 25 % target". */
export const kaltara: Scenario = {
  book: "kaltara",
  regionCode: "65",
  title: { id: "Disdukcapil Kalimantan Utara", en: "Office of Kalimantan Utara" },
  unit: "per-10000",
  bases: [{ name: "wajib-ktp", people: perTenThousand, source: "per 10.000; kantor tidak menyebut jumlah" }],
  targets: [
    { scope: "ministry", baseName: "wajib-ktp", share: ministryShare, shareOf: "base", letterFrom: ministry, note: "" },
  ],
  facts: [
    fact("national-rank", 20, "at-most"),
    fact("blank-spots"),
    fact("chained-counter"),
    fact("app-still-hardened"),
  ],
  entries: [
    {
      ...{ key: "reached", kind: "carried-in", cohort: "unknown", channel: "unknown" },
      people: perTenThousand * ministryShare * reachedShareOfTarget,
    },
  ],
}
