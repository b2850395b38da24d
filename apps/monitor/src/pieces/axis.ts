/** The end of an axis and its lines: 1, 2 or 5 times a power of ten apart, three to six of them. */
export const axisOf = (most: number): { readonly top: number; readonly lines: readonly number[] } => {
  const wanted = Math.max(most, 4) / 4
  const power = 10 ** Math.floor(Math.log10(wanted))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((width) => width >= wanted) ?? power * 10
  const top = Math.ceil(Math.max(most, 1) / step) * step
  return { top, lines: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step) }
}
