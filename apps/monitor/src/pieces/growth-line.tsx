import type { Figures } from "@jatidiri/monitoring/contract"
import { type Texts, useFormats, useTexts } from "@jatidiri/web"

const words: Texts<{ readonly growth: (people: string, day: string) => string }> = {
  id: { growth: (people, day) => `Bertambah ${people} orang yang berusia 17 tahun sampai ${day}.` },
  en: { growth: (people, day) => `Grows by ${people} people who turn 17 until ${day}.` },
}

/** A rolling base is not what it will be when the period ends: who joins it until then. */
export const GrowthLine = ({ growth }: Pick<Figures, "growth">) => {
  const text = useTexts(words)
  const format = useFormats()
  return growth === null ? null : (
    <p class="small">{text.growth(format.number(growth.people), format.day(growth.until))}</p>
  )
}
