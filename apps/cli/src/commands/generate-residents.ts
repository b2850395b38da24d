import { createWriteStream } from "node:fs"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { parseArgs } from "node:util"
import { type GenerateOptions, generateResidents, isRegency } from "@jatidiri/residents"
import { complain, type Run, wronglyCalled } from "../command.ts"

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined

/** The people asked for, or in words what is wrong with the call. */
const readAsked = async (values: Partial<Record<"regency" | "count" | "seed", string>>) => {
  const [regency, count, seed] = [values.regency ?? "", wholeNumber(values.count), wholeNumber(values.seed)]
  if (!/^\d\d\.\d\d$/.test(regency)) return "--regency takes a code such as 51.71"
  if (!(await isRegency(regency))) return `--regency: there is no regency ${regency}`
  if (count === undefined || count < 1) return "--count takes a whole number above 0"
  return seed === undefined ? "--seed takes a whole number" : { regency, count, seed }
}

/** Whoever reads standard output may have heard enough, as `head` does. */
const isReaderGone = (error: unknown): boolean => (error as { code?: unknown }).code === "EPIPE"

const write = async (asked: GenerateOptions, out: string | undefined): Promise<void> => {
  const people = Readable.from(generateResidents(asked))
  if (out !== undefined) return pipeline(people, createWriteStream(out))
  await pipeline(people, process.stdout, { end: false }).catch((error: unknown) => {
    if (!isReaderGone(error)) throw error
  })
}

export const run: Run = async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      regency: { type: "string" },
      count: { type: "string" },
      seed: { type: "string", default: "7" },
      out: { type: "string" },
    },
  })
  const asked = await readAsked(values)
  if (typeof asked === "string") return wronglyCalled(asked)
  await write(asked, values.out)
  if (values.out !== undefined) complain(`written: ${asked.count} invented residents`)
  return 0
}
