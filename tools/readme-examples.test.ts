import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { findBrokenExamples } from "./readme-examples.ts"

const folder = mkdtempSync(join(tmpdir(), "jatidiri-readme-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judge = (text: string): string[] => {
  writeFileSync(join(folder, "README.md"), text)
  return findBrokenExamples(folder)
}

test("an example that fails is named, one that runs is not, and having none is no success", () => {
  expect(judge("```sh run\ntrue\n```\n")).toEqual([])
  expect(judge("```sh run\ntrue\n```\n```sh run\nexit 3\n```\n")).toHaveLength(1)
  expect(judge("```sh\ntrue\n```\n")).toEqual(["no README has a block marked `sh run`"])
})
