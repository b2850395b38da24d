import { type ConfigurationId, configurationIds } from "../contract.ts"
import type { ListKind } from "./status-lists.ts"

export type Configuration = {
  readonly id: ConfigurationId
  readonly kind: ListKind
  readonly format: "dc+sd-jwt" | "mso_mdoc"
}

const configurations: Readonly<Record<ConfigurationId, Configuration>> = {
  "ktp-sd-jwt": { id: "ktp-sd-jwt", kind: "ktp", format: "dc+sd-jwt" },
  "ktp-mdoc": { id: "ktp-mdoc", kind: "ktp", format: "mso_mdoc" },
  "kk-sd-jwt": { id: "kk-sd-jwt", kind: "kk", format: "dc+sd-jwt" },
}

const isConfigurationId = (id: string): id is ConfigurationId => configurationIds.some((known) => known === id)

export const findConfiguration = (id: string): Configuration | undefined =>
  isConfigurationId(id) ? configurations[id] : undefined
