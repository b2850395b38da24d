import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { root } from "./steps.ts"

const block = /```sh run\n([\s\S]*?)```/g

const runExample = (text: string): string | undefined => {
  try {
    const path = `${join(root, "node_modules/.bin")}${delimiter}${process.env["PATH"]}`
    execFileSync("sh", ["-e", "-c", text], { cwd: root, env: { ...process.env, PATH: path }, stdio: "pipe" })
    return undefined
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error)
  }
}

const examplesIn = (file: string, text: string) =>
  [...text.matchAll(block)].map(([, example = ""]) => ({ file, example }))

/** Runs every block marked `sh run` of the READMEs in the folder; gives what failed, and that there was none to run. */
export const findBrokenExamples = (folder = root): string[] => {
  const files = ["README.md", "README.id.md"].filter((name) => existsSync(join(folder, name)))
  const examples = files.flatMap((file) => examplesIn(file, readFileSync(join(folder, file), "utf8")))
  if (examples.length === 0) return ["no README has a block marked `sh run`"]
  return examples.flatMap(({ file, example }) => {
    const why = runExample(example)
    return why === undefined ? [] : [`${file}: ${example.trim()}: ${why}`]
  })
}
