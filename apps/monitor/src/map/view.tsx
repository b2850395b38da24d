import { mapPaths, type Outlines } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { addressText, measures } from "../address/address.ts"
import { usePolled } from "../net/use-polled.ts"
import { Choice } from "../pieces/choice.tsx"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import type { ViewProps } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import { ChosenRegion, intoRegion } from "./chosen-region.tsx"
import { Legend } from "./legend.tsx"
import { MapDrawing } from "./map-drawing.tsx"
import { MapTable } from "./map-table.tsx"
import { partsOf } from "./parts.ts"
import { mapWords } from "./words.ts"
import "./map.css"

const hourSeconds = 3600
const kinds = ["outlines", "tiles"] as const

/** The region's parts by colour, beside them the same as a table; one choice for both, and it stands in the address. */
export const View = ({ figures, address, change }: ViewProps) => {
  const text = useTexts(mapWords)
  const screen = useTexts(screenWords)
  const outlines = usePolled<Outlines>(mapPaths.outlines.replace(":code", address.code), hourSeconds).value
  const { parts, scale } = partsOf(figures.children, address.measure)
  const drawn = new Set((outlines?.shapes ?? []).map(({ code }) => code))
  const undrawn = parts.filter(({ code }) => !drawn.has(code))
  const hasOutlines = undrawn.length < parts.length
  const kind = hasOutlines && address.own["gambar"] !== "tiles" ? "outlines" : "tiles"
  const chosen = parts.find(({ code }) => code === address.own["wilayah"])
  const choose = (code: string): void => change({ own: { ...address.own, wilayah: code } })
  const open = (code: string): void => {
    location.hash = addressText(intoRegion(address, code))
  }
  if (parts.length === 0) return <Empty>{text.noParts}</Empty>
  const title = text.title(screen.measures[address.measure])
  return (
    <>
      <FilterBar address={address} change={change}>
        <Choice
          label={screen.measure}
          value={address.measure}
          options={measures.map((value) => ({ value, label: screen.measures[value] }))}
          onChange={(value) => change({ measure: measures.find((one) => one === value) ?? address.measure })}
        />
        {hasOutlines ? (
          <Choice
            label={text.drawing}
            value={kind}
            options={kinds.map((value) => ({ value, label: text.drawings[value] }))}
            onChange={(value) => change({ own: { ...address.own, gambar: value } })}
          />
        ) : null}
      </FilterBar>
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
          <MapTable parts={parts} chosen={chosen?.code} onChoose={choose} first={address.measure} />
        </section>
      </div>
    </>
  )
}
