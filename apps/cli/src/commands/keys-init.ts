import { parseArgs } from "node:util"
import { type Config, readConfig } from "@jatidiri/config"
import { demoOrganisation, initKeys, type Owner, readOwner } from "@jatidiri/keys"
import { ensurePassphrase, foreseen, hasKeys } from "@jatidiri/server"
import { complain, type Run, say, wronglyCalled } from "../command.ts"

/** X.520 gives an organisation's name 64 characters. */
const longestName = 64
/** What parts a name from the next in a certificate, and what no eye sees. */
const unfitForNames = /[\p{Cc}\p{Cf},+="<>#;\\]/u

const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined

const wrongWith = ({ organisation, country }: Owner): string | undefined => {
  if (organisation === "") return "--organisation must not be empty"
  if (organisation.length > longestName) return `--organisation takes at most ${longestName} characters`
  if (unfitForNames.test(organisation)) return '--organisation takes no , + = " < > # ; \\ and nothing unseen'
  if (organisation === demoOrganisation) return "--organisation: that name is the demo's mark"
  return isCountry(country) ? undefined : "--country takes the two capital letters of ISO 3166, such as ID"
}

const tellStanding = async ({ keysFolder }: Config, wanted: Owner): Promise<number> => {
  const there = await readOwner(keysFolder).catch((error: unknown) => {
    throw foreseen(`${keysFolder} holds something, but no root certificate that can be read; nothing was made`, error)
  })
  say(`left as they are: ${keysFolder}, the keys of ${there.organisation}, ${there.country}`)
  if (there.organisation === wanted.organisation && there.country === wanted.country) return 0
  complain(`not made: keys of ${wanted.organisation}, ${wanted.country}; another folder: JATIDIRI_KEYS`)
  return 1
}

const makeKeys = async (config: Config, owner: Owner): Promise<number> => {
  const passphrase = await ensurePassphrase(config)
  const subject = { ...owner, issuerUrl: config.baseUrl }
  if (!(await initKeys({ folder: config.keysFolder, subject, passphrase, now: new Date() })))
    return tellStanding(config, owner)
  say(`made: ${config.keysFolder}, the keys of ${owner.organisation}, ${owner.country}, for ${config.baseUrl}`)
  say(`passphrase: ${config.passphraseFile} — keep a copy of both, apart from each other`)
  return 0
}

export const run: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { organisation: { type: "string" }, country: { type: "string", default: "ID" } },
  })
  if (values.organisation === undefined) return wronglyCalled("an organisation must be named")
  const owner = { organisation: values.organisation.trim(), country: values.country }
  const wrong = wrongWith(owner)
  if (wrong !== undefined) return wronglyCalled(wrong)
  // The keys are what an office's configuration lacks here, so it is judged as the demo's.
  const read = readConfig({ ...process.env, JATIDIRI_MODE: "demo" })
  if (!read.ok) throw foreseen(read.refusal.because ?? "the configuration is wrong")
  return hasKeys(read.value) ? tellStanding(read.value, owner) : makeKeys(read.value, owner)
}
