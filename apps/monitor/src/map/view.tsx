import { type Child, mapPaths, nationCode, type Outlines, type Regencies } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { type Address, addressText } from "../address/address.ts"
import { usePolled } from "../net/use-polled.ts"
import { Empty } from "../pieces/empty.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { regionPath } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import { ChosenRegion, intoRegion } from "./chosen-region.tsx"
import { Legend } from "./legend.tsx"
import { MapChoices } from "./map-choices.tsx"
import { MapDrawing } from "./map-drawing.tsx"
import { MapTable } from "./map-table.tsx"
import { partsOf } from "./parts.ts"
import { mapWords } from "./words.ts"
import "./map.css"
import "./swatches.css"

const hourSeconds = 3600
const minuteSeconds = 60

const isByRegency = ({ code, own }: Address): boolean => code === nationCode && own["rincian"] === "regency"

const useOutlines = (address: Address): Outlines | undefined => {
  const path = mapPaths.outlines.replace(":code", address.code)
  return usePolled<Outlines>(isByRegency(address) ? `${path}?level=regency` : path, hourSeconds).value
}

type Props = ViewProps & { readonly regions: readonly Child[]; readonly outlines: Outlines | undefined }

const MapOf = ({ figures, address, change, regions, outlines }: Props) => {
  const text = useTexts(mapWords)
  const screen = useTexts(screenWords)
  const { parts, scale } = partsOf(regions, address.measure)
  const drawn = new Set((outlines?.shapes ?? []).map(({ code }) => code))
  const undrawn = parts.filter(({ code }) => !drawn.has(code))
  const hasOutlines = undrawn.length < parts.length
  const kind = hasOutlines && address.own["gambar"] !== "tiles" ? "outlines" : "tiles"
  const chosen = parts.find(({ code }) => code === address.own["wilayah"])
  const choose = (code: string): void => change({ own: { ...address.own, wilayah: code } })
  const open = (code: string): void => {
    location.hash = addressText(intoRegion(address, code))
  }
  const title = text.title(screen.measures[address.measure])
  return (
    <>
      <MapChoices {...{ address, change, kind, hasOutlines }} />
      <div class="map-sides">
        <section class="card stack-s" aria-labelledby="map-title">
          <h2 id="map-title">{title}</h2>
          <MapDrawing
            {...{ parts, outlines, kind, label: title }}
            chosen={chosen?.code}
            onChoose={choose}
            onOpen={open}
          />
          <Legend parts={parts} scale={scale} />
          <ChosenRegion part={chosen} ranked={parts.filter(({ rank }) => rank !== null).length} address={address} />
          {kind === "outlines" && undrawn.length > 0 ? (
            <p class="small">{text.undrawn(undrawn.map(({ name }) => name).join(", "))}</p>
          ) : null}
          <SourceLine figures={figures}>
            {text.counted} {kind === "outlines" ? text.borders(outlines?.source ?? "") : ""}
          </SourceLine>
          <p class="small keys">{text.how}</p>
        </section>
        <section class="card stack-s map-list" aria-labelledby="map-list">
          <h2 id="map-list">{text.list}</h2>
          <MapTable parts={parts} chosen={chosen?.code} onChoose={choose} measure={address.measure} />
        </section>
      </div>
    </>
  )
}

/** The region's parts by colour, beside them the same as a table; one choice for both, and it stands in the address. */
export const View = (props: ViewProps) => {
  const text = useTexts(mapWords)
  const { figures, address } = props
  const outlines = useOutlines(address)
  const path = isByRegency(address) ? regionPath(mapPaths.regencies, address) : undefined
  const regencies = usePolled<Regencies>(path, minuteSeconds)
  if (path !== undefined)
    return (
      <Loaded answer={regencies}>
        {(value) => <MapOf {...props} regions={value.regencies} outlines={outlines} />}
      </Loaded>
    )
  if (figures.children.length === 0) return <Empty>{text.noParts}</Empty>
  return <MapOf {...props} regions={figures.children} outlines={outlines} />
}
