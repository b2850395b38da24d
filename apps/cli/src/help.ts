import { readFileSync } from "node:fs"
import { type Command, say } from "./command.ts"
import { commands } from "./commands.ts"

const exitCodesInWords = `Exit codes: 0 done; 1 refused, not intact or not fit, said in words; 2 wrongly called;
70 a fault of ours or one that nobody foresaw, with its stack; 130 ended by Ctrl-C.`

export const callOf = ({ name, usage }: Command): string => `usage: jatidiri ${name}${usage ? ` ${usage}` : ""}`

export const showHelp = (): void => {
  say("jatidiri — open digital population identity\n")
  say("usage: jatidiri COMMAND [options]\n")
  const widest = Math.max(...commands.map(({ name }) => name.length))
  for (const { name, summary, usage } of commands) {
    say(`  ${name.padEnd(widest)}  ${summary}`)
    if (usage !== undefined) say(`  ${"".padEnd(widest)}    ${usage}`)
  }
  say("\nOne command: jatidiri COMMAND --help. Settings: jatidiri config show. Demo: jatidiri demo, or npm start.\n")
  say(exitCodesInWords)
}

/** `monev --help`: the commands that begin with these words. */
export const showGroupHelp = (group: readonly Command[]): void => {
  for (const command of group) say(`${callOf(command).replace("usage: ", "")}\n    ${command.summary}`)
  say("\nOne of them: jatidiri COMMAND --help.")
}

export const showCommandHelp = (command: Command): void => {
  say(`jatidiri ${command.name} — ${command.summary}\n`)
  say(callOf(command))
  if (command.says !== undefined) say(`\n${command.says}`)
  say(`\n${exitCodesInWords}`)
}

export const showVersion = (): void => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string // our own file
  }
  say(`jatidiri ${version}`)
}
