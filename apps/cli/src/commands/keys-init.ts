import { parseArgs } from "node:util"
import { readConfig } from "@jatidiri/config"
import { demoOrganisation, initKeys } from "@jatidiri/keys"
import { ensurePassphrase } from "@jatidiri/server"
import { complain, type Run, say, wronglyCalled } from "../command.ts"

export const run: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: { organisation: { type: "string" }, country: { type: "string", default: "ID" } },
  })
  if (values.organisation === undefined) return wronglyCalled("an organisation must be named")
  if (values.organisation === demoOrganisation) return wronglyCalled("that name is the demo's mark")
  // The keys are what an office's configuration lacks here, so it is judged as the demo's.
  const read = readConfig({ ...process.env, JATIDIRI_MODE: "demo" })
  if (!read.ok) {
    complain(read.refusal.because ?? "the configuration is wrong")
    return 1
  }
  const config = read.value
  const made = await initKeys({
    folder: config.keysFolder,
    subject: { organisation: values.organisation, country: values.country, issuerUrl: config.baseUrl },
    passphrase: await ensurePassphrase(config),
    now: new Date(),
  })
  say(made ? `made: ${config.keysFolder}` : `left as they are: ${config.keysFolder}`)
  if (made) say(`passphrase: ${config.passphraseFile} — keep a copy of both, apart from each other`)
  return 0
}
