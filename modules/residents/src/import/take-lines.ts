import { isUtf8 } from "node:buffer"
import { columns, maxLineBytes } from "../domain/layout.ts"
import { type CopyWriter, makeCopyWriter } from "./copy-writer.ts"
import { makeFields, splitPlain, splitQuoted } from "./fields.ts"
import { headerFault } from "./judge-header.ts"
import type { LineJudge, Misfit } from "./judge-line.ts"

export type RejectedLine = Misfit & { readonly line: number }

export type LineTaker = {
  /** Takes bytes that end with a line end, or with the file. Gives what is wrong with the first line, if it is not our header. */
  takeLines(bytes: Buffer): string | undefined
  /** Notes a line that nobody read to its end, because it is longer than any resident's. */
  rejectLongLine(): void
  /** The lines that were not blank, without the header, and how many of them are taken. */
  counts(): { readonly rows: number; readonly accepted: number; readonly hasHeader: boolean }
  readonly rows: Pick<CopyWriter, "take">
}

const carriageReturn = 0x0d

/**
 * Judges line after line. A line is what stands between two line feeds, so a quote that is never closed harms its own
 * line only. Blank lines are passed over; they count as lines, so that the report's numbers are an editor's.
 */
export const makeLineTaker = (options: {
  readonly judge: LineJudge
  /** Added to the line number to make the number that goes before each row. */
  readonly numberOffset: number
  readonly onRejected: (rejected: RejectedLine) => void
}): LineTaker => {
  const fields = makeFields(columns.length)
  const scratch = Buffer.alloc(maxLineBytes)
  const writer = makeCopyWriter(maxLineBytes)
  let line = 0
  let rows = 0
  let accepted = 0

  const misfitOf = (bytes: Buffer, start: number, end: number, isSound: boolean): Misfit | undefined => {
    if (end - start > maxLineBytes) return { reason: "line-too-long" }
    if (!isSound && !isUtf8(bytes.subarray(start, end))) return { reason: "not-utf8" }
    if (!fields.isPlain) {
      const broken = splitQuoted(fields, bytes.subarray(start, end), scratch)
      if (broken !== undefined) return { reason: broken }
    }
    return options.judge.judge(fields)
  }

  const takeRow = (bytes: Buffer, start: number, end: number, isSound: boolean): void => {
    rows += 1
    const misfit = misfitOf(bytes, start, end, isSound)
    if (misfit !== undefined) options.onRejected({ line, ...misfit })
    else {
      accepted += 1
      writer.add(options.numberOffset + line, fields)
    }
  }

  /** A carriage return before the line feed is not the last field's. */
  const endOf = (bytes: Buffer, start: number, feed: number): number => {
    if (feed === start || bytes[feed - 1] !== carriageReturn) return feed
    splitPlain(fields, bytes, start, feed - 1)
    return feed - 1
  }

  const takeLines = (bytes: Buffer): string | undefined => {
    const isSound = isUtf8(bytes)
    for (let start = 0, feed = 0; start < bytes.length; start = feed + 1) {
      feed = splitPlain(fields, bytes, start, bytes.length)
      const end = endOf(bytes, start, feed)
      line += 1
      if (line === 1) {
        const fault = headerFault(bytes.subarray(start, end))
        if (fault !== undefined) return fault
      } else if (end > start) takeRow(bytes, start, end, isSound)
    }
    return undefined
  }

  const rejectLongLine = (): void => {
    line += 1
    rows += 1
    options.onRejected({ line, reason: "line-too-long" })
  }
  return { takeLines, rejectLongLine, counts: () => ({ rows, accepted, hasHeader: line > 0 }), rows: writer }
}
