import { deflateSync } from "node:zlib"

type Colour = readonly [number, number, number]

const ground: Colour = [13, 92, 86]
const line: Colour = [243, 230, 200]
/** Samples a side of every pixel, for smooth edges. */
const fineness = 2

/** Centres and turns of the four petals on a square of side 24, as in the mark on the screens. */
const petals = [
  [8.4, 8.4, -1],
  [15.6, 8.4, 1],
  [8.4, 15.6, 1],
  [15.6, 15.6, -1],
] as const

const onPetal = (x: number, y: number): boolean =>
  petals.some(([cx, cy, turn]) => {
    const dx = (x - cx) * Math.SQRT1_2
    const dy = (y - cy) * Math.SQRT1_2
    const across = dx + turn * dy
    const along = dy - turn * dx
    const reach = Math.sqrt((across / 2.4) ** 2 + (along / 5) ** 2)
    return Math.abs(reach - 1) < 0.75 / (2.4 + 2.6 * Math.min(1, Math.abs(along) / 5))
  })

const isLine = (x: number, y: number): boolean => onPetal(x, y) || (x - 12) ** 2 + (y - 12) ** 2 < 1.1 ** 2

/** How much of a pixel is line, 0 to 1. */
const coverage = (px: number, py: number, size: number): number => {
  let hits = 0
  for (let sy = 0; sy < fineness; sy++) {
    for (let sx = 0; sx < fineness; sx++) {
      const x = ((px + (sx + 0.5) / fineness) / size) * 24
      const y = ((py + (sy + 0.5) / fineness) / size) * 24
      if (isLine(x, y)) hits++
    }
  }
  return hits / fineness ** 2
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

const crc = (bytes: Buffer): number => {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc(body), body.length + 4)
  return framed
}

const pixels = (size: number): Buffer => {
  const rows = Buffer.alloc(size * (size * 3 + 1))
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const share = coverage(x, y, size)
      const at = y * (size * 3 + 1) + 1 + x * 3
      ground.forEach((value, channel) => {
        rows[at + channel] = Math.round(value + ((line[channel] ?? 0) - value) * share)
      })
    }
  }
  return rows
}

/** The mark as a full square PNG (ISO/IEC 15948, 8-bit RGB): phones cut their own corners. */
export const drawIcon = (size: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}
