import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { showImportProgress } from "./import-progress.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("tells a log the share read every few seconds, and that a long stage still lives", () => {
  const lines: string[] = []
  const progress = showImportProgress({ write: (text: string) => lines.push(text) })
  for (let percent = 0; percent <= 100; percent += 10) {
    progress.tell({ stage: "reading", bytesRead: percent, bytesTotal: 100 })
    vi.advanceTimersByTime(1000)
  }
  progress.tell({ stage: "merging", bytesRead: 100, bytesTotal: 100 })
  vi.advanceTimersByTime(4000)
  progress.end()
  vi.advanceTimersByTime(60_000)
  const reading = ["reading 0 %\n", "reading 20 %\n", "reading 50 %\n", "reading 80 %\n"]
  expect(lines).toEqual([...reading, "merging …\n", "merging … 1 s\n", "merging … 4 s\n"])
})

it("writes over one line on a terminal", () => {
  const texts: string[] = []
  const progress = showImportProgress({ isTTY: true, write: (text: string) => texts.push(text) })
  progress.tell({ stage: "reading", bytesRead: 0, bytesTotal: 10 })
  progress.tell({ stage: "reading", bytesRead: 5, bytesTotal: 10 })
  vi.advanceTimersByTime(500)
  progress.end()
  expect(texts.map((text) => text.trimEnd())).toEqual(["\rreading 0 %", "\rreading 50 %", ""])
})
