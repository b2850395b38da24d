import { fact, ministry, ministryShare, perTenThousand, type Scenario } from "./scenario.ts"

const reachedShareOfTarget = 0.01
const reached = perTenThousand * ministryShare * reachedShareOfTarget
/** "Mostly": the smallest whole number that is more than half. */
const mostly = Math.floor(reached / 2) + 1

/** Bolaang Mongondow Timur gave shares only. */
export const boltim: Scenario = {
  book: "boltim",
  regionCode: "71.10",
  title: { id: "Disdukcapil Bolaang Mongondow Timur", en: "Office of Bolaang Mongondow Timur" },
  unit: "per-10000",
  bases: [{ name: "wajib-ktp", people: perTenThousand, source: "per 10.000; kantor tidak menyebut jumlah" }],
  targets: [
    { scope: "ministry", baseName: "wajib-ktp", share: ministryShare, shareOf: "base", letterFrom: ministry, note: "" },
    {
      ...{ scope: "local", baseName: "wajib-ktp", share: 0.05, shareOf: "target" },
      ...{ letterFrom: "Disdukcapil Bolaang Mongondow Timur", note: "sampai Desember, batas bawah" },
    },
    {
      ...{ scope: "local", baseName: "wajib-ktp", share: 0.1, shareOf: "target" },
      ...{ letterFrom: "Disdukcapil Bolaang Mongondow Timur", note: "sampai Desember, batas atas" },
    },
  ],
  facts: [
    fact("reached-share-of-target", 0.02, "under"),
    fact("reached-mostly-asn"),
    fact("next-village-officials"),
    fact("vpn-failed"),
    fact("no-android-phones"),
    fact("must-be-in-person"),
  ],
  entries: [
    { key: "reached-asn", kind: "carried-in", people: mostly, cohort: "asn", channel: "unknown" },
    { key: "reached-others", kind: "carried-in", people: reached - mostly, cohort: "unknown", channel: "unknown" },
  ],
}
