import { accept, parseRegionCode, type RegionCode, type Result, refuse } from "@jatidiri/kernel"
import type { Feature, Position } from "geojson"
import { feature as decode } from "topojson-client"
import { isRecord } from "./shape-of-json.ts"

export type Ring = readonly Position[]
/** One region's land: polygons of an outer ring and holes, in degrees east and north. */
export type Outline = { readonly code: RegionCode; readonly polygons: readonly (readonly Ring[])[] }

export type OutlineRejection = {
  /** Which feature of the file, counted from one. */
  readonly feature: number
  readonly reason: "code-wrong" | "geometry-wrong" | "outside-country"
}
export type OutlinesRefusal = "not-json" | "not-outlines" | "no-codes"
export type ReadOutlines = { readonly outlines: readonly Outline[]; readonly rejections: readonly OutlineRejection[] }

/** Degrees that hold the whole country with its seas; a file in metres or with the axes swapped lies outside. */
const country = { west: 94, east: 142, south: -12, north: 7 } as const

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1])

const isRing = (value: unknown): value is Position[] =>
  Array.isArray(value) && value.length >= 4 && value.every(isPosition)

const isPolygon = (value: unknown): value is Position[][] =>
  Array.isArray(value) && value.length > 0 && value.every(isRing)

/** Polygons of a geometry; nothing where it is none. */
const polygonsOf = (geometry: unknown): Position[][][] | undefined => {
  if (!isRecord(geometry)) return undefined
  const { type, coordinates } = geometry
  if (type === "Polygon" && isPolygon(coordinates)) return [coordinates]
  if (type !== "MultiPolygon" || !Array.isArray(coordinates) || coordinates.length === 0) return undefined
  return coordinates.every(isPolygon) ? coordinates : undefined
}

const isInCountry = ([east = 0, north = 0]: Position): boolean =>
  east >= country.west && east <= country.east && north >= country.south && north <= country.north

/** `71.10`, `7110` and the number 7110 are one region; the number 71.1 is none, for its zero is lost. */
export const codeOf = (value: unknown): RegionCode | undefined => {
  if (typeof value === "number" && !Number.isInteger(value)) return undefined
  if (typeof value !== "string" && typeof value !== "number") return undefined
  const text = String(value).trim()
  const dotted = text.replace(/^(\d{2})(\d{2})?(\d{2})?(\d{4})?$/, (_, ...parts: (string | undefined)[]) =>
    parts.slice(0, 4).filter(Boolean).join("."),
  )
  const parsed = parseRegionCode(dotted)
  return parsed.ok ? parsed.value : undefined
}

/** The member that holds a region code in the most features: files name it `kode`, `KODE_KK`, `kdppum` and so on. */
const findMember = (features: readonly Feature[]): string | undefined => {
  const hits = new Map<string, number>()
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties ?? {})) {
      // Two digits are as well a year or a count; a member of longer codes is sought first.
      const length = codeOf(value)?.length ?? 0
      if (length > 0) hits.set(name, (hits.get(name) ?? 0) + (length > 2 ? 1 : 0.5))
    }
  }
  return [...hits].toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

const listFeatures = (json: unknown): Feature[] | undefined => {
  if (!isRecord(json)) return undefined
  // Judged one by one below; here only where they stand.
  if (json["type"] === "FeatureCollection" && Array.isArray(json["features"])) return json["features"] as Feature[]
  if (json["type"] !== "Topology" || !isRecord(json["objects"]) || !Array.isArray(json["arcs"])) return undefined
  const topology = json as unknown as Parameters<typeof decode>[0]
  try {
    return Object.values(topology.objects).flatMap((object) => {
      const decoded = decode(topology, object)
      return decoded.type === "FeatureCollection" ? decoded.features : [decoded]
    })
  } catch {
    // The decoder trusts its file: an arc that is not there is met as a TypeError.
    return undefined
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const judge = (feature: Feature, member: string): Outline | OutlineRejection["reason"] => {
  if (!isRecord(feature)) return "geometry-wrong"
  const code = codeOf(feature.properties?.[member])
  if (code === undefined) return "code-wrong"
  const polygons = polygonsOf(feature.geometry)
  if (polygons === undefined) return "geometry-wrong"
  return polygons.flat(2).every(isInCountry) ? { code, polygons } : "outside-country"
}

/** GeoJSON or TopoJSON as outlines by region code; islands that stand in features of their own come together. */
export const readOutlines = (text: string, givenMember?: string): Result<ReadOutlines, OutlinesRefusal> => {
  const json = parse(text)
  if (json === undefined) return refuse("not-json")
  const features = listFeatures(json)
  if (features === undefined || features.length === 0) return refuse("not-outlines")
  const member = givenMember ?? findMember(features.filter(isRecord))
  if (member === undefined) return refuse("no-codes")
  const byCode = new Map<RegionCode, Outline>()
  const rejections: OutlineRejection[] = []
  features.forEach((feature, index) => {
    const judged = judge(feature, member)
    if (typeof judged === "string") rejections.push({ feature: index + 1, reason: judged })
    else
      byCode.set(judged.code, {
        code: judged.code,
        polygons: [...(byCode.get(judged.code)?.polygons ?? []), ...judged.polygons],
      })
  })
  return accept({ outlines: [...byCode.values()], rejections })
}
