/** Five classes from nothing upwards; the last has no upper end. */
export const classCount = 5

const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** The largest share that classes are made for: one region far ahead does not push all others into the first. */
const topOf = (sorted: readonly number[]): number => {
  const most = sorted.at(-1) ?? 0
  const usual = sorted[Math.ceil((sorted.length - 1) * 0.9)] ?? 0
  return usual > 0 && most > 2 * usual ? usual : most
}

/** A class is as wide as a round number that lets five of them hold the shares: 0,5 %, 2 %, 20 %. */
export const classWidth = (shares: readonly (number | null)[]): number => {
  const known = shares.filter((share) => share !== null).toSorted((a, b) => a - b)
  const wanted = Math.max(topOf(known), 0.0005) / classCount
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = steps.find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10
  return Number((step * power).toPrecision(2))
}

/** 0 to 4; a share on a border belongs to the class that begins there. Nothing for a share that nobody knows. */
export const classOf = (share: number | null, width: number): number | undefined =>
  share === null ? undefined : Math.max(0, Math.min(classCount - 1, Math.floor(share / width + 1e-9)))
