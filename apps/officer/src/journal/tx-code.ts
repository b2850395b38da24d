const digits = 6

/** Six digits, each equally likely: values above the largest multiple are drawn again. `draw` gives 32 random bits. */
export const drawTxCode = (draw: () => number): string => {
  const range = 10 ** digits
  const value = draw()
  return value < Math.floor(2 ** 32 / range) * range ? String(value % range).padStart(digits, "0") : drawTxCode(draw)
}
