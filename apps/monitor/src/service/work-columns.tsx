import { type Formats, useFormats, useTexts } from "@jatidiri/web"
import type { Column } from "../pieces/sorted-table.tsx"
import { serviceWords } from "./words.ts"

export type Work = {
  readonly activated: number
  readonly met: number
  readonly refused: number
  readonly officerHours: number
  readonly perHour: number | null
  readonly teamDays: number
  readonly perTeamDay: number | null
}

/** A yield: whole people say too little where it is two or three. */
export const yieldText = (format: Formats, value: number | null): string =>
  value === null ? "—" : format.number(value, value < 100 ? 1 : 0)

/** What was done and what it took, for every table of this view. */
export const useWorkColumns = <Row extends Work>(): readonly Column<Row>[] => {
  const text = useTexts(serviceWords)
  const format = useFormats()
  const count = (key: "activated" | "met" | "refused" | "officerHours" | "teamDays"): Column<Row> => ({
    key,
    label: text[key],
    numeric: true,
    cell: (row) => format.number(row[key]),
    by: (row) => row[key],
  })
  const rate = (key: "perHour" | "perTeamDay"): Column<Row> => ({
    key,
    label: text[key],
    numeric: true,
    cell: (row) => yieldText(format, row[key]),
    by: (row) => row[key],
  })
  const wide = (column: Column<Row>): Column<Row> => ({ ...column, wideOnly: true })
  return [
    count("activated"),
    wide(count("met")),
    wide(count("refused")),
    count("officerHours"),
    rate("perHour"),
    count("teamDays"),
    rate("perTeamDay"),
  ]
}
