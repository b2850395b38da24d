import { describeError } from "@jatidiri/telemetry"
import { type Command, complain, say, wronglyCalled } from "./command.ts"
import { auditVerify } from "./commands/audit-verify.ts"
import { bench } from "./commands/bench.ts"
import { configCheck } from "./commands/config-check.ts"
import { configShow } from "./commands/config-show.ts"
import { demo } from "./commands/demo.ts"
import { doctor } from "./commands/doctor.ts"
import { generateResidentsCommand } from "./commands/generate-residents.ts"
import { importResidentsCommand } from "./commands/import-residents.ts"
import { keysInit } from "./commands/keys-init.ts"
import { migrateCommand } from "./commands/migrate.ts"
import { monevReconcile } from "./commands/monev-reconcile.ts"
import { officersInvite } from "./commands/officers-invite.ts"
import { serveCommand } from "./commands/serve.ts"

const commands: readonly Command[] = [
  demo,
  serveCommand,
  migrateCommand,
  importResidentsCommand,
  generateResidentsCommand,
  keysInit,
  officersInvite,
  auditVerify,
  monevReconcile,
  configCheck,
  configShow,
  doctor,
  bench,
]

const showHelp = (): void => {
  say("jatidiri — open digital population identity\n")
  say("usage: jatidiri COMMAND [options]\n")
  const widest = Math.max(...commands.map(({ name }) => name.length))
  for (const { name, summary, usage } of commands) {
    say(`  ${name.padEnd(widest)}  ${summary}`)
    if (usage !== "") say(`  ${"".padEnd(widest)}    ${usage}`)
  }
  say("\nSettings: jatidiri config show. Demo: jatidiri demo, or npm start.")
}

const wordsOf = ({ name }: Command): string[] => name.split(" ")

const isOfTheCall = (error: unknown): error is Error =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS")

/** What broke, in words where they are ours or the system's; a database's may repeat what is in the register. */
const broken = (error: unknown): number => {
  const isPlain = error instanceof Error && error.constructor === Error
  complain(`broken: ${isPlain ? error.message : JSON.stringify(describeError(error))}`)
  return 1
}

const run = (command: Command, args: readonly string[]): Promise<number> =>
  command.run(args).catch((error: unknown) => (isOfTheCall(error) ? wronglyCalled(error.message) : broken(error)))

const main = async (args: readonly string[]): Promise<number> => {
  if (args.length === 0 || args.includes("--help") || args[0] === "help") {
    showHelp()
    return 0
  }
  const command = commands.find((one) => wordsOf(one).every((word, at) => args[at] === word))
  if (command === undefined) {
    complain(`unknown command: ${args.slice(0, 2).join(" ")}\n`)
    showHelp()
    return 2
  }
  const code = await run(command, args.slice(wordsOf(command).length))
  if (code === 2) complain(`usage: jatidiri ${command.name} ${command.usage}`)
  return code
}

process.exitCode = await main(process.argv.slice(2))
