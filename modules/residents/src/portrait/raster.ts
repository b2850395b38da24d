/** Red, green, blue from 0 to 255. */
export type Colour = readonly [number, number, number]
/** Corners in order, `x, y, x, y …`; y grows downwards. */
export type Polygon = readonly number[]
/** The colour of a place, for fillings that are not even. */
export type Paint = Colour | ((x: number, y: number) => Colour)
/** `zoom` enlarges what is drawn around `focus`; the background fills the picture as it is. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly pixels: Float32Array
  readonly zoom: number
  readonly focus: { readonly x: number; readonly y: number }
}

export const makePicture = (
  size: Pick<Picture, "width" | "height" | "zoom" | "focus">,
  paint: (x: number, y: number) => Colour,
): Picture => {
  const { width, height } = size
  const pixels = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels.set(paint(x, y), (y * width + x) * 3)
  return { ...size, pixels }
}

const toPixel = (value: number, focus: number, zoom: number): number => (value - focus) * zoom + focus
const fromPixel = (value: number, focus: number, zoom: number): number => (value - focus) / zoom + focus

const rowsInPixel = 4
const mostCrossings = 64
/** Where one line crosses the polygon's edges, from left to right, and each edge's direction; filled anew for every line. */
const crossings = { count: 0, x: new Float64Array(mostCrossings), turn: new Int8Array(mostCrossings) }

const addCrossing = (x: number, turn: number): void => {
  if (crossings.count === mostCrossings) return
  let at = crossings.count++
  for (; at > 0 && (crossings.x[at - 1] ?? 0) > x; at--) {
    crossings.x[at] = crossings.x[at - 1] ?? 0
    crossings.turn[at] = crossings.turn[at - 1] ?? 0
  }
  crossings.x[at] = x
  crossings.turn[at] = turn
}

const findCrossings = (edges: Float64Array, y: number): void => {
  crossings.count = 0
  const size = edges.length
  let [x1, y1] = [edges[size - 2] ?? 0, edges[size - 1] ?? 0]
  for (let i = 0; i < size; i += 2) {
    const x2 = edges[i] ?? 0
    const y2 = edges[i + 1] ?? 0
    if (y1 <= y !== y2 <= y) addCrossing(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), y2 > y1 ? 1 : -1)
    x1 = x2
    y1 = y2
  }
}

/** Adds the share of each pixel that lies between the two places of one line. */
const cover = (row: Float32Array, from: number, to: number): void => {
  const start = Math.max(0, from)
  const end = Math.min(row.length, to)
  for (let x = Math.floor(start); x < end; x++) {
    row[x] = (row[x] ?? 0) + (Math.min(end, x + 1) - Math.max(start, x)) / rowsInPixel
  }
}

const coverRow = (row: Float32Array, edges: Float64Array, y: number): void => {
  for (let part = 0; part < rowsInPixel; part++) {
    findCrossings(edges, y + (part + 0.5) / rowsInPixel)
    let winding = 0
    let from = 0
    for (let i = 0; i < crossings.count; i++) {
      if (winding === 0) from = crossings.x[i] ?? 0
      winding += crossings.turn[i] ?? 0
      if (winding === 0) cover(row, from, crossings.x[i] ?? 0)
    }
  }
}

const blend = (picture: Picture, x: number, y: number, colour: Colour, share: number): void => {
  const { pixels } = picture
  const at = (y * picture.width + x) * 3
  for (let part = 0; part < 3; part++) {
    const old = pixels[at + part] ?? 0
    pixels[at + part] = old + ((colour[part] ?? 0) - old) * share
  }
}

type Bounds = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const within = (picture: Picture, left: number, right: number, top: number, bottom: number): Bounds => ({
  left: Math.max(0, Math.floor(left)),
  right: Math.min(picture.width, Math.ceil(right)),
  top: Math.max(0, Math.floor(top)),
  bottom: Math.min(picture.height, Math.ceil(bottom)),
})

const toEdges = ({ focus, zoom }: Picture, polygon: Polygon): Float64Array =>
  Float64Array.from(polygon, (value, index) => toPixel(value, index % 2 === 0 ? focus.x : focus.y, zoom))

const boundsOf = (picture: Picture, edges: Float64Array): Bounds => {
  let [left, right, top, bottom] = [picture.width, 0, picture.height, 0]
  for (let i = 0; i < edges.length; i += 2) {
    left = Math.min(left, edges[i] ?? 0)
    right = Math.max(right, edges[i] ?? 0)
    top = Math.min(top, edges[i + 1] ?? 0)
    bottom = Math.max(bottom, edges[i + 1] ?? 0)
  }
  return within(picture, left, right, top, bottom)
}

/** Fills a polygon (non-zero winding) with smooth edges; `opacity` from 0 to 1. */
export const fill = (picture: Picture, polygon: Polygon, paint: Paint, opacity = 1): void => {
  const { focus, zoom } = picture
  const edges = toEdges(picture, polygon)
  const { left, right, top, bottom } = boundsOf(picture, edges)
  const row = new Float32Array(picture.width)
  for (let y = top; y < bottom; y++) {
    row.fill(0, left, right)
    coverRow(row, edges, y)
    for (let x = left; x < right; x++) {
      const share = Math.min(1, row[x] ?? 0) * opacity
      if (share === 0) continue
      const colour =
        typeof paint === "function" ? paint(fromPixel(x, focus.x, zoom), fromPixel(y, focus.y, zoom)) : paint
      blend(picture, x, y, colour, share)
    }
  }
}

/** A soft spot that fades out towards the edge of its ellipse: light, shadow, a blush. */
export const glow = (
  picture: Picture,
  spot: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number },
  colour: Colour,
  opacity: number,
): void => {
  const { focus, zoom } = picture
  const [cx, cy] = [toPixel(spot.x, focus.x, zoom), toPixel(spot.y, focus.y, zoom)]
  const [rx, ry] = [spot.rx * zoom, spot.ry * zoom]
  const { left, right, top, bottom } = within(picture, cx - rx, cx + rx, cy - ry, cy + ry)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const away = ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2
      if (away < 1) blend(picture, x, y, colour, (1 - away) ** 2 * opacity)
    }
  }
}

export const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

/** The average of the pixels that fall on each pixel of the smaller picture. */
export const shrink = (picture: Picture, width: number, height: number): Picture => {
  const pixels = new Float32Array(width * height * 3)
  const [scaleX, scaleY] = [picture.width / width, picture.height / height]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = averageOf(picture, {
        left: x * scaleX,
        right: (x + 1) * scaleX,
        top: y * scaleY,
        bottom: (y + 1) * scaleY,
      })
      pixels.set(sum, (y * width + x) * 3)
    }
  }
  return { ...picture, width, height, pixels }
}

const averageOf = (picture: Picture, box: Bounds): Colour => {
  const sum: [number, number, number] = [0, 0, 0]
  let weight = 0
  for (let y = Math.floor(box.top); y < Math.min(picture.height, box.bottom); y++) {
    const tall = Math.min(box.bottom, y + 1) - Math.max(box.top, y)
    for (let x = Math.floor(box.left); x < Math.min(picture.width, box.right); x++) {
      const share = tall * (Math.min(box.right, x + 1) - Math.max(box.left, x))
      const at = (y * picture.width + x) * 3
      for (const part of [0, 1, 2] as const) sum[part] += (picture.pixels[at + part] ?? 0) * share
      weight += share
    }
  }
  return [sum[0] / weight, sum[1] / weight, sum[2] / weight]
}
