/** Moves the values about until the one at that place is the one that sorting would put there. */
const settle = (values: Float64Array, place: number): void => {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = values[place] ?? 0
    let [from, to] = [low, high]
    while (from <= to) {
      while ((values[from] ?? 0) < middle) from++
      while ((values[to] ?? 0) > middle) to--
      if (from > to) break
      const moved = values[from] ?? 0
      values[from++] = values[to] ?? 0
      values[to--] = moved
    }
    if (to < place) low = from
    if (from > place) high = to
  }
}

/** The value below which that share of all lies; nothing of none. The values are moved about, which takes less than sorting. */
export const quantile = (values: Float64Array, share: number): number | undefined => {
  const place = Math.min(values.length - 1, Math.floor(share * values.length))
  settle(values, place)
  return values[place]
}
