import { useTexts } from "@jatidiri/web"
import { calendarWords } from "../words/calendar-words.ts"

const tabs = [
  ["list", "/rencana"],
  ["calendar", "/rencana/kalender"],
  ["kits", "/rencana/alat"],
] as const
export type PlanningTab = (typeof tabs)[number][0]

/** The ways to look at what is planned. */
export const PlanningTabs = ({ at }: { at: PlanningTab }) => {
  const text = useTexts(calendarWords)
  return (
    <nav class="planning-tabs" aria-label={text.ways}>
      {tabs.map(([name, path]) => (
        <a key={name} href={`#${path}`} {...(name === at ? { "aria-current": "page" as const } : {})}>
          {text.tabs[name]}
        </a>
      ))}
    </nav>
  )
}
