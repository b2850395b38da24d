/** One setting: its name in the environment, what it means, and how its text is judged. */
export type Setting<Value> = {
  readonly name: string
  readonly says: string
  /** The value, or why the text is none; the text itself is not repeated. */
  readonly judge: (text: string) => { readonly value: Value } | { readonly wrong: string }
  /** Used when the setting is absent; without one it stays absent. */
  readonly otherwise?: Value
}

const port = (text: string) => {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return value <= 65_535 ? { value } : { wrong: "must be a port, 0 to 65535" }
}

const longestSeconds = 14 * 86_400

const seconds = (text: string) => {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN
  return value <= longestSeconds ? { value } : { wrong: `must be whole seconds, 0 to ${longestSeconds}` }
}

const anyText = (text: string) => (text.length > 0 ? { value: text } : { wrong: "must not be empty" })

const oneOf =
  <const Value extends string>(...values: readonly Value[]) =>
  (text: string) => {
    const value = values.find((one) => one === text)
    return value === undefined ? { wrong: `must be one of ${values.join(", ")}` } : { value }
  }

const baseUrl = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // Compared with what browsers send and what is signed, so it must be spelled as they spell it.
  if (url?.origin !== text) {
    return { wrong: "must be an origin in small letters without a path, such as https://id.example" }
  }
  const local = url.hostname === "localhost" || url.hostname === "127.0.0.1"
  const fits = url.protocol === "https:" || (url.protocol === "http:" && local)
  return fits ? { value: text } : { wrong: "must be https outside localhost" }
}

/** Every setting there is; a name of ours that is not in this table is an error. */
export const settings = {
  mode: {
    name: "JATIDIRI_MODE",
    says: "demo: invented town, demo keys, open figures; office: nothing is made silently",
    judge: oneOf("demo", "office"),
    otherwise: "demo",
  },
  port: { name: "PORT", says: "where to listen", judge: port, otherwise: 8080 },
  host: { name: "JATIDIRI_HOST", says: "address to listen on", judge: anyText, otherwise: "127.0.0.1" },
  baseUrl: { name: "JATIDIRI_BASE_URL", says: "the origin that people and wallets see", judge: baseUrl },
  dataFolder: { name: "JATIDIRI_DATA", says: "folder of everything kept", judge: anyText, otherwise: ".jatidiri" },
  databaseUrl: { name: "DATABASE_URL", says: "a PostgreSQL 15 to 18; else one is started", judge: anyText },
  databaseUrlFile: { name: "DATABASE_URL_FILE", says: "file that holds DATABASE_URL", judge: anyText },
  postgres: {
    name: "JATIDIRI_POSTGRES",
    says: "use only the system's PostgreSQL or only the embedded one",
    judge: oneOf("system", "embedded"),
  },
  keysFolder: { name: "JATIDIRI_KEYS", says: "folder made by `jatidiri keys init`", judge: anyText },
  passphraseFile: { name: "JATIDIRI_KEYS_PASSPHRASE_FILE", says: "file with the keys' passphrase", judge: anyText },
  photosFolder: { name: "JATIDIRI_PHOTOS", says: "folder that photo references point into", judge: anyText },
  recoveryWaitSeconds: {
    name: "JATIDIRI_RECOVERY_WAIT_SECONDS",
    says: "how long an old phone may say no to a recovery; 259200 and no less than 86400, in the demo 60",
    judge: seconds,
  },
  logLevel: {
    name: "JATIDIRI_LOG",
    says: "how much is logged",
    judge: oneOf("silent", "error", "warn", "info"),
    otherwise: "warn",
  },
} as const satisfies Record<string, Setting<string | number>>
