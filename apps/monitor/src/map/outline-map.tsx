import type { OutlineShape, Outlines } from "@jatidiri/monitoring/contract"
import { DrawnList } from "./drawn-list.tsx"
import type { Drawn } from "./map-drawing.tsx"
import { onMapKey } from "./map-keys.ts"
import type { Part } from "./parts.ts"
import { classNameOf, RegionMark } from "./region-mark.tsx"

/** Above this many, numbers in the drawing would hide it. */
const mostNumbers = 60
/** Pixels between two numbers, below which the later one is left out. */
const numberRoom = 16
const tallest = 640
/** Units left around the drawing, for the edge of what is chosen. */
const around = 6

type DrawnShape = OutlineShape & { readonly part: Part }

/** Which regions have room for the number of their class, so that colour is not all that tells them apart. */
const numbered = (shapes: readonly DrawnShape[], scale: number): readonly DrawnShape[] => {
  if (shapes.length > mostNumbers) return []
  const kept: DrawnShape[] = []
  for (const shape of shapes) {
    const isNear = ({ x, y }: DrawnShape) => Math.hypot(x - shape.x, y - shape.y) * scale < numberRoom
    if (!kept.some(isNear)) kept.push(shape)
  }
  return kept
}

const numberOf = ({ isReached, colour }: Part): string => {
  if (isReached) return "✓"
  return colour === undefined ? "?" : String(colour + 1)
}

type OverProps = {
  readonly shapes: readonly DrawnShape[]
  readonly chosen: string | undefined
  readonly scale: number
}

/** What lies above all regions: numbers, and the edge of the chosen one, which its neighbours would cover. */
const Over = ({ shapes, chosen, scale }: OverProps) => (
  <svg aria-hidden="true" focusable="false" overflow="visible">
    <path
      class="chosen-edge"
      d={shapes.find(({ code }) => code === chosen)?.path ?? ""}
      vector-effect="non-scaling-stroke"
    />
    {numbered(shapes, scale).map(({ code, x, y, part }) => (
      <text
        key={code}
        class={`number ${classNameOf(part)}`}
        x={x}
        y={y}
        dy="0.35em"
        text-anchor="middle"
        style={{ fontSize: `${12 / scale}px` }}
      >
        {numberOf(part)}
      </text>
    ))}
  </svg>
)

type Props = Drawn & { readonly outlines: Outlines }

/** The operator's own boundaries. */
export const OutlineMap = ({ parts, outlines, width, chosen, onChoose, onOpen, label }: Props) => {
  const byCode = new Map<string, Part>(parts.map((part) => [part.code, part]))
  const shapes = outlines.shapes.flatMap((shape) => {
    const part = byCode.get(shape.code)
    return part === undefined ? [] : [{ ...shape, part }]
  })
  const [wide, tall] = [outlines.width + 2 * around, outlines.height + 2 * around]
  const scale = Math.min(width / wide, tallest / tall)
  const stop = shapes.find(({ code }) => code === chosen)?.code ?? shapes[0]?.code
  return (
    <DrawnList label={label} onKeyDown={onMapKey({ places: shapes, chosen, onChoose, onOpen })}>
      <svg
        role="presentation"
        class="map-drawing"
        viewBox={`${-around} ${-around} ${wide} ${tall}`}
        width={wide * scale}
        height={tall * scale}
      >
        {shapes.map(({ code, path, part }) => (
          <RegionMark
            key={code}
            part={part}
            isChosen={code === chosen}
            isStop={code === stop}
            onChoose={() => onChoose(code)}
            onOpen={() => onOpen(code)}
          >
            <path class={classNameOf(part)} d={path} fill-rule="evenodd" vector-effect="non-scaling-stroke" />
          </RegionMark>
        ))}
        <Over shapes={shapes} chosen={chosen} scale={scale} />
      </svg>
    </DrawnList>
  )
}
