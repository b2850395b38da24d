import type { Power, Role } from "@jatidiri/officers"

/** The invented office of the demo: Kota Denpasar by its code, everything else made up. */
export const demoRegency = "51.71"
export const demoDistrict = "51.71.04"

export const demoPopulation = { count: 2400, seed: 7, snapshot: "2025-S2" } as const

export const servicePoints = [
  {
    id: "0f6b7f0e-6f0a-4a39-9b0e-3d9a51710001",
    name: "Loket Disdukcapil Contoh",
    kind: "office",
    regionCode: demoRegency,
    dailyQuota: 50,
  },
  {
    id: "0f6b7f0e-6f0a-4a39-9b0e-3d9a51710002",
    name: "Kantor Kecamatan Contoh Utara",
    kind: "district",
    regionCode: demoDistrict,
    dailyQuota: 30,
  },
] as const

export type DemoOfficer = {
  readonly officerId: string
  readonly name: string
  readonly role: Role
  readonly powers: readonly Power[]
  readonly regions: readonly string[]
  /** The name of that region. */
  readonly area: string
  readonly servicePointId: string
}

const [office, district] = servicePoints

export const demoOfficers: readonly DemoOfficer[] = [
  {
    officerId: "3a1c9a52-0c55-4f6e-8d11-000000000001",
    name: "I Wayan Contoh",
    role: "counter-officer",
    powers: ["activate", "refuse", "provisional", "revoke"],
    regions: [demoRegency],
    area: "Kota Denpasar",
    servicePointId: office.id,
  },
  {
    officerId: "3a1c9a52-0c55-4f6e-8d11-000000000002",
    name: "Ni Made Misal",
    role: "field-officer",
    powers: ["activate", "refuse", "provisional"],
    regions: [demoDistrict],
    area: "Kecamatan Denpasar Utara",
    servicePointId: district.id,
  },
  {
    officerId: "3a1c9a52-0c55-4f6e-8d11-000000000003",
    name: "Ketut Umpama",
    role: "head-of-office",
    powers: ["see-figures", "supervise", "issue-mandates", "revoke"],
    regions: [demoRegency],
    area: "Kota Denpasar",
    servicePointId: office.id,
  },
  {
    officerId: "3a1c9a52-0c55-4f6e-8d11-000000000004",
    name: "Komang Rekaan",
    role: "field-officer",
    powers: ["activate", "refuse", "provisional"],
    regions: [demoDistrict],
    area: "Kecamatan Denpasar Utara",
    servicePointId: district.id,
  },
  {
    officerId: "3a1c9a52-0c55-4f6e-8d11-000000000005",
    name: "Nyoman Andaian",
    role: "ministry",
    powers: ["see-figures"],
    regions: ["nation"],
    area: "Kementerian, seluruh Indonesia",
    servicePointId: office.id,
  },
]
