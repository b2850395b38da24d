import { placeOf } from "./place.ts"

const schemaOf = (module: string): string => module.replaceAll("-", "_")

/**
 * The first schema of another module that SQL in this file names. Monitoring may read what others publish as
 * `published_…`; nobody may read anything else of a stranger.
 */
export const strangerSchemaIn = (path: string, text: string, modules: readonly string[]): string | undefined => {
  const { room, part } = placeOf(path)
  const isSql = path.endsWith(".sql") || part === "store" || part === "actions"
  if (!isSql) return undefined
  for (const other of modules.filter((name) => name !== room)) {
    const named = new RegExp(
      `(?:from|join|into|update|table|references|on|call|select)\\s+${schemaOf(other)}\\.(\\w+)`,
      "gi",
    )
    for (const [, table] of text.matchAll(named)) {
      if (room === "monitoring" && table?.startsWith("published_")) continue
      return `${schemaOf(other)}.${table}`
    }
  }
  return undefined
}
