import type { Queries, Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { drawOutlines } from "../domain/outlines/draw-outlines.ts"
import { type MapParts, mapsOf } from "../domain/outlines/maps-of.ts"
import {
  type Outline,
  type OutlineRejection,
  type OutlinesRefusal,
  readOutlines,
} from "../domain/outlines/read-outlines.ts"
import { wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { regionsNamed } from "../store/books.ts"
import { putOutlines } from "../store/outlines.ts"

export type AddOutlines = {
  /** GeoJSON or TopoJSON in degrees, as it stands in the file. */
  readonly text: string
  /** Who drew it, shown under the map. */
  readonly source: string
  /** The member that holds the region codes, where it is not to be found by itself. */
  readonly codeMember?: string
  readonly actor: string
  readonly onProgress?: (drawn: number, of: number) => void
}

export type AddOutlinesRefusal = OutlinesRefusal | "nothing-usable"

export type OutlinesReport = {
  readonly regions: number
  readonly maps: number
  /** Codes of outlines that no region of the register has. */
  readonly unknown: readonly string[]
  readonly rejected: readonly OutlineRejection[]
}

const knownCodes = async (queries: Queries, outlines: readonly Outline[]): Promise<ReadonlySet<string>> => {
  const rows = await queries.rows(
    regionsNamed,
    outlines.map(({ code }) => code),
  )
  return new Set(rows.map(({ code }) => code))
}

type Put = { readonly map: MapParts; readonly command: AddOutlines; readonly at: Date }

const put = async (tx: Tx, { map, command, at }: Put): Promise<void> => {
  const { width, height, shapes } = drawOutlines(map.outlines)
  const { parent, level, isWhole } = map
  await tx.run(
    putOutlines,
    ...[parent, level, width, height, shapes.length, command.source, at, JSON.stringify(shapes), isWhole],
  )
}

/**
 * Draws the operator's own boundaries and keeps them, map by map; a map that was there is replaced. What cannot be used
 * is left out and told. The same file again changes nothing but the day.
 */
export const addOutlines =
  (needs: Needs) =>
  async (command: AddOutlines): Promise<Result<OutlinesReport, AddOutlinesRefusal>> => {
    const read = readOutlines(command.text, command.codeMember)
    if (!read.ok) return read
    const { outlines, rejections } = read.value
    const known = await knownCodes(needs.database, outlines)
    const usable = outlines.filter(({ code }) => known.has(code))
    if (usable.length === 0) return refuse("nothing-usable")
    const maps = mapsOf(usable)
    await needs.database.transaction(async (tx) => {
      for (const [index, map] of maps.entries()) {
        await put(tx, { map, command, at: needs.now() })
        command.onProgress?.(index + 1, maps.length)
      }
      await needs.recordAudit(tx, {
        action: "outlines.added",
        actor: command.actor,
        subject: `outlines:${wireOf(maps[0]?.parent ?? "")}`,
        detail: { regions: usable.length, maps: maps.length },
      })
    })
    const unknown = outlines.filter(({ code }) => !known.has(code)).map(({ code }) => code)
    return accept({ regions: usable.length, maps: maps.length, unknown, rejected: rejections })
  }
