import { isForeseen } from "@jatidiri/server"
import { describeError } from "@jatidiri/telemetry"
import { complain, exitCodes } from "./command.ts"

const ofFiles: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the way to it is no folder",
  EISDIR: "it is a folder",
  EACCES: "this account may not open it",
  EPERM: "this account may not change it",
  EROFS: "the disk may only be read",
  ENOSPC: "the disk is full",
}

const ofDatabases: Readonly<Record<string, string>> = {
  "55P03": "something else holds what was needed for over ten seconds; run it again",
  "57P01": "the database was stopped meanwhile; run it again",
  "57P03": "the database is starting or stopping; run it again",
  "53100": "the disk of the database is full",
  "53300": "all connections of the database are taken; run it again",
  "42501": "the account of DATABASE_URL may not do this",
  ECONNREFUSED: "the database does not answer",
  ECONNRESET: "the database went away meanwhile; run it again",
}

/** A failure that can be foreseen, in words; nothing for any other. */
const wordsOf = (error: unknown): string | undefined => {
  if (isForeseen(error)) return error.message
  const { code = "", path } = (error ?? {}) as NodeJS.ErrnoException
  const file = ofFiles[code]
  if (file !== undefined && path !== undefined) return `${path}: ${file}`
  return code === "ENOSPC" ? ofFiles["ENOSPC"] : ofDatabases[code]
}

/** Where it arose is for us; the message only where it is ours: a database's may repeat what is in the register. */
const showBroken = (error: unknown): void => {
  const { name, code, constraint, at } = describeError(error)
  const isOurs = error instanceof Error && error.constructor === Error
  const marks = [code, constraint].filter((mark) => mark !== undefined).join(", ")
  complain(`broken: ${isOurs ? error.message : `${name}${marks === "" ? "" : ` (${marks})`}`}`)
  for (const frame of at) complain(`    ${frame}`)
  complain("This is a fault of ours or one that nobody foresaw. Please report these lines.")
}

/** Says what failed; gives the exit code. */
export const tellFailure = (error: unknown): number => {
  const words = wordsOf(error)
  if (words === undefined) showBroken(error)
  else complain(words)
  return words === undefined ? exitCodes.broken : exitCodes.refused
}
