import { statement } from "@jatidiri/database"
import type { VoiceTopic } from "../contract.ts"

export type VoiceRow = {
  readonly voice_id: string
  readonly region_code: string
  readonly topic: VoiceTopic
  readonly words: string
  readonly view: string | null
  readonly written_at: Date
  readonly answer: string | null
  readonly answered_at: Date | null
}

export const insertVoice = statement(
  "rights.insert-voice",
  `insert into rights.voices (voice_id, region_code, topic, words, view, written_by, written_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
)

export const findVoice = statement<{ readonly region_code: string }>(
  "rights.find-voice",
  "select region_code from rights.voices where voice_id = $1",
)

/** Touches no row when it has an answer already. */
export const insertAnswer = statement(
  "rights.insert-voice-answer",
  `insert into rights.voice_answers (voice_id, words, answered_by, answered_at) values ($1, $2, $3, $4)
   on conflict (voice_id) do nothing`,
)

const within = `unnest($1::text[], $2::text[]) as r(first, below)
     join rights.voices v on v.region_code collate "C" >= r.first and v.region_code collate "C" < r.below`

/** Of these regions, what waits for an answer first. */
export const listVoiceRows = statement<VoiceRow>(
  "rights.list-voices",
  `select v.voice_id, v.region_code, v.topic, v.words, v.view, v.written_at, a.words as answer, a.answered_at
   from ${within} left join rights.voice_answers a using (voice_id)
   order by a.answered_at is not null, v.written_at desc, v.voice_id limit $3 offset $4`,
)

export type VoiceCountRow = {
  readonly province: string
  readonly open: number
  readonly answered: number
  readonly open_over_week: number
  readonly open_over_month: number
}

/** Open and answered by province; how long what is open has waited. */
export const countVoices = statement<VoiceCountRow>(
  "rights.count-voices",
  `select left(v.region_code, 2) as province,
     count(*) filter (where a.voice_id is null)::int as open,
     count(*) filter (where a.voice_id is not null)::int as answered,
     count(*) filter (where a.voice_id is null and v.written_at < $3::timestamptz - interval '7 days')::int as open_over_week,
     count(*) filter (where a.voice_id is null and v.written_at < $3::timestamptz - interval '30 days')::int as open_over_month
   from ${within} left join rights.voice_answers a using (voice_id)
   group by province order by province`,
)
