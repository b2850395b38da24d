import { useFormats, useTexts } from "@jatidiri/web"
import { seriesWords } from "../words/series-words.ts"

/** `Senin, 23 Nov 2026` of `2026-11-23`: people plan by days of the week. */
export const useDayInWeek = (): ((day: string) => string) => {
  const { weekdays } = useTexts(seriesWords)
  const { day: shown } = useFormats()
  return (day) => `${weekdays[(new Date(`${day}T12:00:00`).getDay() + 6) % 7]}, ${shown(day)}`
}
