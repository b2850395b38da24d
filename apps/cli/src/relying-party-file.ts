import { readFile } from "node:fs/promises"
import type { NewRelyingParty } from "@jatidiri/relying-parties"
import { foreseen } from "@jatidiri/server"
import { type Shape, wrongWith } from "./judge-shape.ts"

const text: Shape = { is: "text" }
const listOf = (of: Shape): Shape => ({ is: "list", of })
const objectOf = (members: Readonly<Record<string, Shape>>, ...mayLack: readonly string[]): Shape => ({
  ...{ is: "object", members, mayLack },
})

const claim = objectOf({ path: { is: "path" }, required: { is: "flag" } })
const credential = objectOf({ credential: { is: "one of", values: ["ktp", "kk"] }, claims: listOf(claim) })
const purpose = objectOf(
  {
    ...{ purposeId: text, name: objectOf({ id: text, en: text }), justification: text, nikJustification: text },
    ...{ credentials: listOf(credential), maxStatusAgeSeconds: { is: "whole number" } },
  },
  "nikJustification",
)
const desk = objectOf({ deskId: text, name: text })
const relyingParty = objectOf({ relyingPartyId: text, name: text, desks: listOf(desk), purposes: listOf(purpose) })

/** An office's file has some kilobytes; what is much longer is another file. */
const longestBytes = 1_000_000
const mostSaid = 10

/** Two of the same id in one file would be taken for one. */
const twice = (member: string, ids: readonly string[]): string[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [`${member}[${at}] has the id of another`]))

const twiceIn = ({ desks, purposes }: NewRelyingParty): string[] => [
  ...twice(
    "desks",
    desks.map(({ deskId }) => deskId),
  ),
  ...twice(
    "purposes",
    purposes.map(({ purposeId }) => purposeId),
  ),
]

const readJson = async (file: string): Promise<unknown> => {
  const bytes = await readFile(file).catch((error: unknown) => {
    // Node names the path of every other failure.
    throw (error as { code?: unknown }).code === "EISDIR" ? foreseen(`${file}: it is a folder`, error) : error
  })
  if (bytes.length > longestBytes) throw foreseen(`${file}: not added: it is too long for such a file`)
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch (error) {
    // Where it breaks would be said with what stands there.
    throw foreseen(`${file}: not added: it is no JSON in UTF-8`, error)
  }
}

/** The relying party of the file; throws in words that name the members where it is wrong. */
export const readRelyingParty = async (file: string): Promise<NewRelyingParty> => {
  const value = await readJson(file)
  const wrong = wrongWith(relyingParty, value)
  // Judged member by member just now.
  const party = value as NewRelyingParty
  const all = wrong.length > 0 ? wrong : twiceIn(party)
  if (all.length === 0) return party
  const rest = all.length > mostSaid ? [`and ${all.length - mostSaid} more`] : []
  throw foreseen([`${file}: not added:`, ...[...all.slice(0, mostSaid), ...rest].map((line) => `  ${line}`)].join("\n"))
}
