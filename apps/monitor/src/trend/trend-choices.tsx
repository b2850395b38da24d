import { useTexts } from "@jatidiri/web"
import { spans } from "../address/address.ts"
import { Choice } from "../pieces/choice.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import type { ViewProps } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import type { Period } from "./period.ts"
import { trendWords } from "./words.ts"

const own = "own"

/** Which days, how finely, and of which channel. */
export const TrendChoices = ({ figures, address, change, period }: ViewProps & { readonly period: Period }) => {
  const text = useTexts(trendWords)
  const screen = useTexts(screenWords)
  const isOwn = address.from !== "" || address.to !== ""
  const spanOptions = spans.map((days) => ({ value: String(days), label: screen.spans(days) }))
  return (
    <FilterBar
      address={address}
      change={change}
      days={["from", "to"]}
      channels={figures.channels.map(({ code }) => code)}
    >
      <Choice
        label={screen.span}
        value={isOwn ? own : String(address.span)}
        options={isOwn ? [{ value: own, label: "…" }, ...spanOptions] : spanOptions}
        onChange={(value) => {
          const span = spans.find((days) => String(days) === value)
          if (span !== undefined) change({ span, from: "", to: "" })
        }}
      />
      <Choice
        label={text.unit}
        value={period.unit}
        options={period.units.map((value) => ({ value, label: text.units[value] }))}
        onChange={(satuan) => change({ own: { ...address.own, satuan } })}
      />
    </FilterBar>
  )
}
