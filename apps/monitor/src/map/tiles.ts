import { provinceColumns, provinceRows, provinceTiles } from "./provinces.ts"

/** A region's tile: which cell, and the words that fit it. */
export type Tile = { readonly code: string; readonly column: number; readonly row: number; readonly name: string }
export type Grid = { readonly columns: number; readonly rows: number; readonly tiles: readonly Tile[] }

type Named = { readonly code: string; readonly name: string }
type Centre = { readonly x: number; readonly y: number }

/** Tiles this wide still show a short name, and a thumb hits them. */
const [narrowest, roomy] = [44, 92]

/** What fits a tile: without the kind, which the list beside has. */
export const shortName = ({ code, name }: Named): string =>
  provinceTiles[code]?.[2] ?? name.replace(/^(Kabupaten|Kota Administrasi|Kota|Kecamatan|Kelurahan|Desa) /, "")

const placedByHand = (regions: readonly Named[]): Grid | undefined => {
  const tiles = regions.flatMap((region) => {
    const [column, row] = provinceTiles[region.code] ?? []
    return column === undefined || row === undefined ? [] : [{ ...region, name: shortName(region), column, row }]
  })
  return tiles.length === regions.length && tiles.length > 0
    ? { columns: provinceColumns, rows: provinceRows, tiles }
    : undefined
}

/** Rows from north to south, in each from west to east: neighbours stay near. Without middles the order of codes does so. */
const inOrder = (regions: readonly Named[], centres: ReadonlyMap<string, Centre>, columns: number): Named[] => {
  const known = regions.every(({ code }) => centres.has(code))
  if (!known) return regions.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const by = (axis: keyof Centre) => (a: Named, b: Named) =>
    (centres.get(a.code)?.[axis] ?? 0) - (centres.get(b.code)?.[axis] ?? 0)
  const southward = regions.toSorted(by("y"))
  const rows = Array.from({ length: Math.ceil(regions.length / columns) }, (_, row) =>
    southward.slice(row * columns, (row + 1) * columns).toSorted(by("x")),
  )
  return rows.flat()
}

type Room = { readonly width: number; readonly centres: ReadonlyMap<string, Centre> }

/** The country's own grid where there is room for it; else as many tiles in a row as fit. */
export const gridOf = (regions: readonly Named[], { width, centres }: Room): Grid => {
  if (width / provinceColumns >= narrowest) {
    const country = placedByHand(regions)
    if (country !== undefined) return country
  }
  const columns = Math.max(1, Math.min(regions.length, Math.floor(width / roomy)))
  const tiles = inOrder(regions, centres, columns).map((region, index) => ({
    code: region.code,
    name: shortName(region),
    column: index % columns,
    row: Math.floor(index / columns),
  }))
  return { columns, rows: Math.ceil(tiles.length / columns), tiles }
}
