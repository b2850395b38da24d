/** Five classes one after another; the last has no upper end. */
export const classCount = 5

/** Where the first class begins, and how wide each is. */
export type Scale = { readonly start: number; readonly width: number }

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The largest share that classes are made for: one region far ahead does not push all others into the first. */
const topOf = (sorted: readonly number[]): number => {
  const most = sorted.at(-1) ?? 0
  const usual = sorted[Math.ceil((sorted.length - 1) * 0.9)] ?? 0
  return usual > 0 && most > 2 * usual ? usual : most
}

/** The smallest round number that is no less: 0,5 %, 2 %, 20 %. */
const roundUp = (wanted: number): number => {
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = steps.find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10
  return Number((step * power).toPrecision(2))
}

const smallestWidth = 0.0001

/** Classes of a round width from a multiple of it, at or below the smallest share. */
export const scaleOf = (shares: readonly (number | null)[]): Scale => {
  const known = shares.filter((share) => share !== null).toSorted((a, b) => a - b)
  const [low, top] = [known[0] ?? 0, topOf(known)]
  for (let wanted = Math.max((top - low) / classCount, smallestWidth); ; wanted *= 1.01) {
    const width = roundUp(wanted)
    const start = Number((Math.floor(low / width + 1e-9) * width).toPrecision(6))
    if (start + classCount * width >= top) return { start, width }
  }
}

/** 0 to 4; a share on a border belongs to the class that begins there. Nothing for a share that nobody knows. */
export const classOf = (share: number | null, { start, width }: Scale): number | undefined =>
  share === null ? undefined : Math.max(0, Math.min(classCount - 1, Math.floor((share - start) / width + 1e-9)))

/** Where a class begins, without the dust of adding. */
export const beginOf = ({ start, width }: Scale, index: number): number =>
  Number((start + index * width).toPrecision(6))
