import type { Queries } from "@jatidiri/database"
import type { Voice } from "../../contract.ts"
import { rangesOf } from "../../domain/region-ranges.ts"
import type { Needs } from "../../needs.ts"
import { countVoices, listVoiceRows, type VoiceRow } from "../../store/voices.ts"

export type VoiceCount = {
  readonly regionCode: string
  readonly name: string
  readonly open: number
  readonly answered: number
  /** Of the open ones: waiting longer than a week, than thirty days. */
  readonly openOverWeek: number
  readonly openOverMonth: number
}
export type VoicesPage = {
  readonly voices: readonly Voice[]
  readonly counts: readonly VoiceCount[]
  /** Where the next page begins, left out on the last. */
  readonly next?: number
}

const page = 50

const voiceOf = (row: VoiceRow, names: ReadonlyMap<string, string>): Voice => ({
  ...{ voiceId: row.voice_id, regionCode: row.region_code, topic: row.topic, words: row.words },
  regionName: names.get(row.region_code) ?? row.region_code,
  writtenAt: row.written_at.toISOString(),
  ...(row.view === null ? {} : { view: row.view }),
  ...(row.answer === null || row.answered_at === null
    ? {}
    : { answer: { words: row.answer, at: row.answered_at.toISOString() } }),
})

/**
 * What offices within a region have told the ministry and been answered, for whoever may see figures: what one office asks
 * many want to know. It names the office, not the officer.
 */
export const listVoices =
  (needs: Needs) =>
  async (queries: Queries, regionCode: string, offset: number): Promise<VoicesPage> => {
    const { first, below } = rangesOf([regionCode])
    const rows = await queries.rows(listVoiceRows, first, below, page + 1, offset)
    const counts = await queries.rows(countVoices, first, below, needs.now())
    const shown = rows.slice(0, page)
    const codes = [...shown.map(({ region_code }) => region_code), ...counts.map(({ province }) => province)]
    const names = await needs.nameRegions(queries, [...new Set(codes)])
    return {
      voices: shown.map((row) => voiceOf(row, names)),
      counts: counts.map(({ province, open, answered, open_over_week, open_over_month }) => ({
        ...{ regionCode: province, name: names.get(province) ?? province, open, answered },
        ...{ openOverWeek: open_over_week, openOverMonth: open_over_month },
      })),
      ...(rows.length > page ? { next: offset + page } : {}),
    }
  }
