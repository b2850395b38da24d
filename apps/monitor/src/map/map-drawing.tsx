import type { Outlines } from "@jatidiri/monitoring/contract"
import { useWidth } from "../pieces/use-width.ts"
import { OutlineMap } from "./outline-map.tsx"
import type { Part } from "./parts.ts"
import { TileMap } from "./tile-map.tsx"

/** What every drawing of a map is given. */
export type Drawn = {
  readonly parts: readonly Part[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
  readonly onOpen: (code: string) => void
  readonly width: number
  readonly label: string
}

type Props = Omit<Drawn, "width"> & {
  readonly outlines: Outlines | undefined
  readonly kind: "tiles" | "outlines"
}

/** Lines of the class that nobody knows, for whoever sees no difference of grey. */
const Hatch = () => (
  <svg width="0" height="0" class="unseen" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="hatch-ground" />
        <path d="M0 0V6" class="hatch-line" />
      </pattern>
    </defs>
  </svg>
)

export const MapDrawing = ({ outlines, kind, ...drawn }: Props) => {
  const [ref, width] = useWidth()
  const centres = new Map((outlines?.shapes ?? []).map(({ code, x, y }) => [code, { x, y }]))
  return (
    <div ref={ref} class="map">
      <Hatch />
      {kind === "outlines" && outlines !== undefined ? (
        <OutlineMap {...drawn} width={width} outlines={outlines} />
      ) : (
        <TileMap {...drawn} width={width} centres={centres} />
      )}
    </div>
  )
}
