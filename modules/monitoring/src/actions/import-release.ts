import type { Tx } from "@jatidiri/database"
import { accept, parseSnapshotId, type Result, refuse } from "@jatidiri/kernel"
import type { BaseName } from "../contract.ts"
import type { RejectedLine, ReleaseColumn } from "../domain/release/judge-line.ts"
import { judgeRelease } from "../domain/release/judge-release.ts"
import type { Needs } from "../needs.ts"
import { addReleaseBase, countReleaseDifferences, putReleasePeople, regionTree } from "../store/bases.ts"

export type ImportRelease = {
  /** Lines of `region,residents,wajib_ktp,recorded,card_holders`, those figures that the office said. */
  readonly text: string
  readonly snapshot: string
  /** The release or the letter whose sums these are; another source is another base. */
  readonly source: string
  readonly actor: string
}

export type ImportedRelease = {
  readonly lines: number
  readonly rejected: readonly RejectedLine[]
  readonly bases: readonly {
    readonly baseId: number
    readonly name: BaseName
    readonly regions: number
    readonly isNew: boolean
  }[]
}

export type ImportReleaseRefusal =
  | "header-wrong"
  | "snapshot-wrong"
  | "source-wrong"
  | "nothing-believed"
  | "release-differs"

const nameOf: Readonly<Record<ReleaseColumn, BaseName>> = {
  residents: "residents",
  wajib_ktp: "wajib-ktp",
  recorded: "recorded",
  card_holders: "card-holders",
}

type Sums = { readonly name: BaseName; readonly people: ReadonlyMap<string, number> }
type Kept = ImportedRelease["bases"][number] | "differs"

const keep = async (tx: Tx, { name, people }: Sums, { snapshot, source }: ImportRelease): Promise<Kept> => {
  const { baseId, isNew } = await tx.get(addReleaseBase, name, snapshot, source)
  const [regions, counts] = [[...people.keys()], [...people.values()]]
  if (isNew) await tx.run(putReleasePeople, baseId, regions, counts)
  else if ((await tx.get(countReleaseDifferences, baseId, regions, counts)).differences > 0) return "differs"
  return { baseId, name, regions: regions.length, isNew }
}

const audit = (needs: Needs, tx: Tx, { snapshot, actor }: ImportRelease, { bases, lines, rejected }: ImportedRelease) =>
  needs.recordAudit(tx, {
    ...{ action: "release.imported", actor, subject: `release:${snapshot}` },
    detail: { bases: bases.map(({ baseId }) => baseId).join("+"), lines, rejected: rejected.length },
  })

/**
 * Frozen bases of the live book from an office's file of sums. Lines that cannot stand are left out and told; the same
 * file again changes nothing, and a file that says otherwise by the same source is refused: of two nobody could say which
 * counts, so a corrected release names itself so.
 */
export const importRelease =
  (needs: Needs) =>
  (command: ImportRelease): Promise<Result<ImportedRelease, ImportReleaseRefusal>> =>
    needs.database.transaction(async (tx) => {
      if (!parseSnapshotId(command.snapshot).ok) return refuse("snapshot-wrong")
      if (command.source.trim() === "") return refuse("source-wrong")
      const judged = judgeRelease(command.text, await tx.rows(regionTree))
      if (judged === undefined) return refuse("header-wrong")
      const { lines, rejected, people } = judged
      const sums = Object.entries(nameOf).map(([column, name]) => ({ name, people: people[column as ReleaseColumn] }))
      const kept: Kept[] = []
      for (const one of sums) if (one.people.size > 0) kept.push(await keep(tx, one, command))
      const bases = kept.flatMap((one) => (one === "differs" ? [] : [one]))
      if (bases.length < kept.length) return refuse("release-differs")
      if (bases.length === 0) return refuse("nothing-believed")
      if (bases.some(({ isNew }) => isNew)) await audit(needs, tx, command, { lines, rejected, bases })
      return accept({ lines, rejected, bases })
    })
