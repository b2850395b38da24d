import { parseArgs } from "node:util"
import { type Command, complain, exitCodes, wronglyCalled } from "./command.ts"
import { findCommand, findGroup } from "./commands.ts"
import { callOf, showCommandHelp, showGroupHelp, showHelp, showVersion } from "./help.ts"
import { isWrongCall, wordsOfWrongCall } from "./wrong-call.ts"

const asksFor = (args: readonly string[], ...words: readonly string[]): boolean =>
  args.some((arg) => words.includes(arg))

const tellWhy = async (error: unknown): Promise<number> => {
  if (isWrongCall(error)) return wronglyCalled(wordsOfWrongCall(error))
  const { tellFailure } = await import("./failures.ts")
  return tellFailure(error)
}

const runCommand = async (command: Command, args: readonly string[]): Promise<number> => {
  try {
    if (command.usage === undefined) parseArgs({ args: [...args] })
    const { run } = await command.load()
    return await run(args)
  } catch (error) {
    return await tellWhy(error)
  }
}

const unknownIn = (args: readonly string[]): string => `unknown command: ${args.slice(0, 2).join(" ")}`

const refuseWords = (args: readonly string[]): number => {
  const group = findGroup(args)
  complain(group.length > 0 && args[1] === undefined ? `${args[0]} needs one word more` : unknownIn(args))
  complain(group.length > 0 ? `jatidiri ${args[0]} --help names what there is` : "jatidiri --help names them all")
  return exitCodes.wronglyCalled
}

/** What is asked without a command, or nothing. */
const answerOwn = (args: readonly string[]): number | undefined => {
  const [first] = args
  const group = findGroup(first === "help" ? args.slice(1) : args)
  if (group.length > 0) {
    if (first !== "help" && !asksFor(args, "--help", "-h")) return undefined
    showGroupHelp(group)
    return exitCodes.done
  }
  if (first === "--version" || first === "-v") showVersion()
  else if (first === undefined || first === "help" || first === "--help" || first === "-h") showHelp()
  else return undefined
  return exitCodes.done
}

const main = async (args: readonly string[]): Promise<number> => {
  const command = findCommand(args[0] === "help" ? args.slice(1) : args)
  if (command === undefined) return answerOwn(args) ?? refuseWords(args)
  if (args[0] === "help" || asksFor(args, "--help", "-h")) {
    showCommandHelp(command)
    return exitCodes.done
  }
  const code = await runCommand(command, args.slice(command.name.split(" ").length))
  if (code === exitCodes.wronglyCalled) complain(callOf(command))
  return code
}

process.exitCode = await main(process.argv.slice(2))
