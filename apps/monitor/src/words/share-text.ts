import type { Formats } from "@jatidiri/web"

/** As few decimals as tell the truth: `25 %`, `2,5 %`, `0,56 %`; never a false `0 %` and never a false `100 %`. */
export const shareText = (format: Formats, share: number | null): string => {
  if (share === null) return "—"
  const hundredths = share * 100
  if (hundredths > 0 && hundredths < 0.005) return `< ${format.percent(0.0001, 2)}`
  const most = hundredths >= 10 ? 1 : 2
  const rounded = hundredths < 100 && hundredths > 99.9 ? 99.9 : Number(hundredths.toFixed(most))
  const decimals = [0, 1, 2].find((count) => Number(rounded.toFixed(count)) === rounded) ?? most
  return format.percent(rounded / 100, decimals)
}
