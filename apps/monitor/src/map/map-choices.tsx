import { nationCode } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { measures } from "../address/address.ts"
import { Choice } from "../pieces/choice.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import type { ViewProps } from "../views.ts"
import { screenWords } from "../words/screen-words.ts"
import { mapWords } from "./words.ts"

const kinds = ["outlines", "tiles"] as const
const depths = ["province", "regency"] as const

type Props = Pick<ViewProps, "address" | "change"> & {
  readonly kind: (typeof kinds)[number]
  readonly hasOutlines: boolean
}

/** By what the map is coloured, of which parts, and how it is drawn. */
export const MapChoices = ({ address, change, kind, hasOutlines }: Props) => {
  const text = useTexts(mapWords)
  const screen = useTexts(screenWords)
  const { own } = address
  return (
    <FilterBar address={address} change={change}>
      <Choice
        label={screen.measure}
        value={address.measure}
        options={measures.map((value) => ({ value, label: screen.measures[value] }))}
        onChange={(value) => change({ measure: measures.find((one) => one === value) ?? address.measure })}
      />
      {address.code === nationCode ? (
        <Choice
          label={text.depth}
          value={own["rincian"] ?? "province"}
          options={depths.map((value) => ({ value, label: text.depths[value] }))}
          onChange={(value) => change({ own: { ...own, rincian: value === "regency" ? value : "", wilayah: "" } })}
        />
      ) : null}
      {hasOutlines ? (
        <Choice
          label={text.drawing}
          value={kind}
          options={kinds.map((value) => ({ value, label: text.drawings[value] }))}
          onChange={(value) => change({ own: { ...own, gambar: value === "tiles" ? value : "" } })}
        />
      ) : null}
    </FilterBar>
  )
}
