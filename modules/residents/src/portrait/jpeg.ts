import * as tables from "./jpeg-tables.ts"
import type { Picture } from "./raster.ts"

const side = 8
const area = side * side

/** `cosines[u * 8 + x]`: the discrete cosine transform of one line (T.81 A.3.3). */
const cosines = Float64Array.from({ length: area }, (_, at) => {
  const [u, x] = [Math.floor(at / side), at % side]
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16)
})

type Codes = { readonly code: Uint16Array; readonly length: Uint8Array }

const codesOf = ({ lengths, values }: tables.HuffmanTable): Codes => {
  const codes = { code: new Uint16Array(256), length: new Uint8Array(256) }
  let code = 0
  let place = 0
  lengths.forEach((count, index) => {
    for (let i = 0; i < count; i++) {
      const value = values[place++] ?? 0
      codes.code[value] = code++
      codes.length[value] = index + 1
    }
    code <<= 1
  })
  return codes
}

type Coding = { readonly dc: Codes; readonly ac: Codes }
const brightness: Coding = { dc: codesOf(tables.brightnessDc), ac: codesOf(tables.brightnessAc) }
const colour: Coding = { dc: codesOf(tables.colourDc), ac: codesOf(tables.colourAc) }

/** Steps for a quality from 1 to 100, as the reference encoder scales them. */
const scaled = (steps: readonly number[], quality: number): number[] => {
  const scale = quality < 50 ? 5000 / quality : 200 - quality * 2
  return steps.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))))
}

const makeBits = () => {
  const out: number[] = []
  let held = 0
  let count = 0
  const put = (value: number, length: number): void => {
    held = (held << length) | value
    count += length
    while (count >= 8) {
      const byte = (held >> (count - 8)) & 255
      out.push(byte)
      if (byte === 255) out.push(0)
      count -= 8
    }
    held &= (1 << count) - 1
  }
  return { out, put }
}
type Bits = ReturnType<typeof makeBits>

const line = new Float64Array(area)
const values = new Int32Array(area)

/** Transforms and quantises the block into `values`, in zigzag order. */
const quantise = (block: Float64Array, steps: readonly number[]): void => {
  for (let y = 0; y < side; y++)
    for (let u = 0; u < side; u++) {
      let sum = 0
      for (let x = 0; x < side; x++) sum += (block[y * side + x] ?? 0) * (cosines[u * side + x] ?? 0)
      line[y * side + u] = sum
    }
  for (let at = 0; at < area; at++) {
    const place = tables.zigzag[at] ?? 0
    const [v, u] = [place >> 3, place & 7]
    let sum = 0
    for (let y = 0; y < side; y++) sum += (line[y * side + u] ?? 0) * (cosines[v * side + y] ?? 0)
    values[at] = Math.round(sum / (steps[place] ?? 1))
  }
}

const sizeOf = (value: number): number => 32 - Math.clz32(Math.abs(value))
const putValue = (bits: Bits, value: number, size: number): void =>
  bits.put(value < 0 ? value + (1 << size) - 1 : value, size)

/** Writes the block's values (T.81 F.1.2); gives its first one, from which the next block's counts. */
const putBlock = (bits: Bits, { dc, ac }: Coding, before: number): number => {
  const first = values[0] ?? 0
  const size = sizeOf(first - before)
  bits.put(dc.code[size] ?? 0, dc.length[size] ?? 0)
  putValue(bits, first - before, size)
  let zeros = 0
  for (let at = 1; at < area; at++) {
    const value = values[at] ?? 0
    if (value === 0) {
      zeros += 1
      continue
    }
    for (; zeros > 15; zeros -= 16) bits.put(ac.code[0xf0] ?? 0, ac.length[0xf0] ?? 0)
    const valueSize = sizeOf(value)
    bits.put(ac.code[(zeros << 4) | valueSize] ?? 0, ac.length[(zeros << 4) | valueSize] ?? 0)
    putValue(bits, value, valueSize)
    zeros = 0
  }
  if (zeros > 0) bits.put(ac.code[0] ?? 0, ac.length[0] ?? 0)
  return first
}

const segment = (marker: number, content: readonly number[]): number[] => [
  ...[255, marker, (content.length + 2) >> 8, (content.length + 2) & 255],
  ...content,
]
const huffman = (kind: number, { lengths, values: coded }: tables.HuffmanTable) => [kind, ...lengths, ...coded]
const inZigzag = (steps: readonly number[]): number[] => tables.zigzag.map((place) => steps[place] ?? 1)

const headOf = ({ width, height }: Picture, steps: readonly number[], colourSteps: readonly number[]): number[] => [
  ...[255, 0xd8],
  ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
  ...segment(0xdb, [0, ...inZigzag(steps), 1, ...inZigzag(colourSteps)]),
  ...segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]),
  ...segment(0xc4, [
    ...huffman(0, tables.brightnessDc),
    ...huffman(0x10, tables.brightnessAc),
    ...huffman(1, tables.colourDc),
    ...huffman(0x11, tables.colourAc),
  ]),
  ...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]),
]

type Plane = (x: number, y: number) => number

/** One channel of JFIF's colours around zero; beyond the edge the last pixel goes on. */
const planeOf = (
  { width, height, pixels }: Picture,
  [r, g, b]: readonly [number, number, number],
  offset: number,
): Plane => {
  return (x, y) => {
    const at = (Math.min(y, height - 1) * width + Math.min(x, width - 1)) * 3
    return (pixels[at] ?? 0) * r + (pixels[at + 1] ?? 0) * g + (pixels[at + 2] ?? 0) * b - offset
  }
}
const halved =
  (plane: Plane): Plane =>
  (x, y) =>
    (plane(2 * x, 2 * y) + plane(2 * x + 1, 2 * y) + plane(2 * x, 2 * y + 1) + plane(2 * x + 1, 2 * y + 1)) / 4

/** A picture as baseline JPEG, colour at half the resolution; `quality` from 1 to 100. */
export const encodeJpeg = (picture: Picture, quality: number): Uint8Array => {
  const steps = scaled(tables.brightnessSteps, quality)
  const colourSteps = scaled(tables.colourSteps, quality)
  const bits = makeBits()
  const block = new Float64Array(area)
  const before = [0, 0, 0]
  const put = (plane: Plane, left: number, top: number, channel: number): void => {
    for (let at = 0; at < area; at++) block[at] = plane(left + (at & 7), top + (at >> 3))
    quantise(block, channel === 0 ? steps : colourSteps)
    before[channel] = putBlock(bits, channel === 0 ? brightness : colour, before[channel] ?? 0)
  }
  const light = planeOf(picture, [0.299, 0.587, 0.114], 128)
  const blue = halved(planeOf(picture, [-0.168736, -0.331264, 0.5], 0))
  const red = halved(planeOf(picture, [0.5, -0.418688, -0.081312], 0))
  for (let y = 0; y < picture.height; y += 16)
    for (let x = 0; x < picture.width; x += 16) {
      for (const [dx, dy] of [
        [0, 0],
        [8, 0],
        [0, 8],
        [8, 8],
      ] as const)
        put(light, x + dx, y + dy, 0)
      put(blue, x / 2, y / 2, 1)
      put(red, x / 2, y / 2, 2)
    }
  bits.put(0x7f, 7)
  return Uint8Array.from([...headOf(picture, steps, colourSteps), ...bits.out, 255, 0xd9])
}
