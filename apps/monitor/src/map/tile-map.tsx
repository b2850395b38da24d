import { useFormats } from "@jatidiri/web"
import { shareText } from "../words/share-text.ts"
import { DrawnList } from "./drawn-list.tsx"
import type { Drawn } from "./map-drawing.tsx"
import { onMapKey } from "./map-keys.ts"
import type { Part } from "./parts.ts"
import { classNameOf, RegionMark } from "./region-mark.tsx"
import { gridOf, type Tile } from "./tiles.ts"

const gap = 3
/** Wider than this a tile says nothing more. */
const largest = 150
const lowest = 44

/** Where a tile is, in pixels. */
type Box = { readonly x: number; readonly y: number; readonly wide: number; readonly tall: number }

/** Of a letter's height: how wide it usually is, and how narrow it may be pressed. */
const [usualWidth, narrowWidth] = [0.62, 0.5]

/** As many letters as fit, pressed together where they nearly do. */
const fitting = (name: string, width: number, letter: number) => {
  const room = Math.max(1, Math.floor(width / (letter * narrowWidth)))
  const words = name.length <= room ? name : `${name.slice(0, room - 1)}…`
  const isTight = words.length * letter * usualWidth > width
  return { words, pressed: isTight ? { textLength: width, lengthAdjust: "spacingAndGlyphs" } : {} }
}

const rootScale = (): number => (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16

type WordsProps = { readonly part: Part; readonly name: string; readonly box: Box; readonly letter: number }

const TileWords = ({ part, name, box, letter }: WordsProps) => {
  const format = useFormats()
  const [x, y] = [box.x + box.wide / 2, box.y + box.tall / 2]
  const { words, pressed } = fitting(name, box.wide - 2 * gap, letter)
  return (
    <g class={`words ${classNameOf(part)}`} style={{ fontSize: `${letter}px` }}>
      <text x={x} y={y - letter * 0.25} text-anchor="middle" {...pressed}>
        {words}
      </text>
      <text class="share" x={x} y={y + letter} text-anchor="middle">
        {part.isReached ? "✓ " : ""}
        {shareText(format, part.share)}
      </text>
    </g>
  )
}

type Props = Drawn & { readonly centres: ReadonlyMap<string, { readonly x: number; readonly y: number }> }

/** Every region a tile of the same size: none is too small to be seen or hit. */
export const TileMap = ({ parts, width, chosen, onChoose, onOpen, centres, label }: Props) => {
  const scale = rootScale()
  const { columns, rows, tiles } = gridOf(parts, { width: width / scale, centres })
  const cell = Math.min(largest * scale, width / columns)
  const tall = Math.min(cell, Math.max(lowest * scale, cell * 0.55))
  const letter = Math.min(13, Math.max(9.5, cell / scale / 5)) * scale
  const byCode = new Map(parts.map((part) => [part.code, part]))
  const boxOf = ({ column, row }: Tile): Box => ({
    ...{ x: column * cell + gap / 2, y: row * tall + gap / 2, wide: cell - gap, tall: tall - gap },
  })
  const drawn = tiles.flatMap((tile) => {
    const part = byCode.get(tile.code)
    return part === undefined ? [] : [{ ...tile, part, box: boxOf(tile) }]
  })
  const places = tiles.map(({ code, column, row }) => ({ code, x: column, y: row }))
  return (
    <DrawnList label={label} onKeyDown={onMapKey({ places, chosen, onChoose, onOpen })}>
      <svg
        role="presentation"
        class="map-drawing"
        viewBox={`0 0 ${columns * cell} ${rows * tall}`}
        width={columns * cell}
        height={rows * tall}
      >
        {drawn.map(({ code, part, box }) => (
          <RegionMark
            key={code}
            part={part}
            isChosen={code === chosen}
            isStop={code === (chosen ?? tiles[0]?.code)}
            onChoose={() => onChoose(code)}
            onOpen={() => onOpen(code)}
          >
            <rect class={classNameOf(part)} x={box.x} y={box.y} width={box.wide} height={box.tall} rx={4} />
          </RegionMark>
        ))}
        <svg aria-hidden="true" focusable="false">
          {drawn.map(({ code, name, part, box }) => (
            <TileWords key={code} part={part} name={name} box={box} letter={letter} />
          ))}
        </svg>
      </svg>
    </DrawnList>
  )
}
