import type { Bucket } from "../chart/buckets.ts"

/** How many there were when each bar ended, so that the last one is what there is at the end. */
export const sumsOf = (buckets: readonly Pick<Bucket, "total">[], atEnd: number): number[] => {
  let sum = atEnd - buckets.reduce((all, { total }) => all + total, 0)
  return buckets.map(({ total }) => {
    sum += total
    return sum
  })
}
