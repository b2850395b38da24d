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

/** Runs every block marked `sh run` of the READMEs; gives what failed. */
export const findBrokenExamples = (): string[] => {
  const broken: string[] = []
  for (const file of ["README.md", "README.id.md"].filter((name) => existsSync(join(root, name)))) {
    for (const [, text] of readFileSync(join(root, file), "utf8").matchAll(block)) {
      const why = runExample(text ?? "")
      if (why !== undefined) broken.push(`${file}: ${text?.trim()}: ${why}`)
    }
  }
  return broken
}
