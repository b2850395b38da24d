import { readFileSync } from "node:fs"
import { isBuiltin } from "node:module"
import { dirname, join, normalize } from "node:path"
import ts from "typescript-6"
import { machineryIn } from "./machinery.ts"
import { isTest, placeOf } from "./place.ts"
import { type Reach, rules } from "./rules.ts"
import { strangerSchemaIn } from "./schemas.ts"

export type Trespass = { readonly file: string; readonly rule: string; readonly words: string }

/** The rooms by package name: `@jatidiri/activation` → `modules/activation`. */
export type Rooms = ReadonlyMap<string, string>

const targetOf = (file: string, specifier: string, rooms: Rooms): string | undefined => {
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier))
  const [scope, name, ...rest] = specifier.split("/")
  if (scope !== "@jatidiri") return undefined
  const room = rooms.get(`${scope}/${name}`)
  return room === undefined ? `unknown/${name}` : join(room, "src", ...(rest.length > 0 ? rest : ["index.ts"]))
}

const importsOf = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

const forbiddenOutside = (file: string, specifier: string): Trespass | undefined =>
  placeOf(file).floor === "protocols" && isBuiltin(specifier)
    ? { file, rule: "protocols-pure", words: `a protocol cannot import ${specifier}: it must run in a browser` }
    : undefined

const trespassesOfImports = (file: string, text: string, rooms: Rooms): Trespass[] => {
  const found: Trespass[] = []
  for (const specifier of importsOf(text)) {
    const outside = forbiddenOutside(file, specifier)
    if (outside !== undefined) found.push(outside)
    const toPath = targetOf(file, specifier, rooms)
    if (toPath === undefined) continue
    const reach: Reach = { from: placeOf(file), to: placeOf(toPath), specifier, toPath }
    for (const rule of rules.filter(({ broken }) => broken(reach))) {
      found.push({ file, rule: rule.name, words: `${rule.teaches} (${specifier})` })
    }
  }
  return found
}

/** Every trespass in one file; tests may know anybody. */
export const trespassesIn = (file: string, text: string, rooms: Rooms): Trespass[] => {
  const modules = [...rooms.values()].filter((room) => room.startsWith("modules/")).map((room) => room.slice(8))
  const schema = strangerSchemaIn(file, text, modules)
  const found: Trespass[] =
    schema === undefined || isTest(file)
      ? []
      : [{ file, rule: "own-schema", words: `a module's SQL names only its own schema (${schema})` }]
  if (file.endsWith(".sql") || isTest(file)) return found
  found.push(...trespassesOfImports(file, text, rooms))
  if (placeOf(file).floor === "protocols" || placeOf(file).part === "domain") {
    for (const name of machineryIn(text)) {
      found.push({ file, rule: "no-machinery", words: `${name} is machinery: let it be given` })
    }
  }
  return found
}

export const readTrespasses = (root: string, files: readonly string[], rooms: Rooms): Trespass[] =>
  files.flatMap((file) => trespassesIn(file, readFileSync(join(root, file), "utf8"), rooms))
