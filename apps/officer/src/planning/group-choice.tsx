import type { GroupsReply } from "@jatidiri/service-points/contract"
import { Notice, Progress, useFormats, useTexts } from "@jatidiri/web"
import { useCallback } from "preact/hooks"
import { Choose } from "../office/inputs.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { groupWords } from "../words/group-words.ts"
import { officeWords } from "../words/office-words.ts"
import type { Draft } from "./draft.ts"
import { readGroups } from "./plan-api.ts"

type Way = "cohort" | "agency" | "rt"
type Props = {
  readonly draft: Draft
  readonly way: Way
  readonly error: string | undefined
  readonly onChange: (changes: Partial<Draft>) => void
  readonly onEnded: () => void
}
type Choice = readonly [value: string, words: string]

/** An RW with its heads, then its RTs below it. */
const rtChoices = (
  rts: GroupsReply["rts"],
  words: (rw: string, rt: string | undefined, heads: number) => string,
): Choice[] => {
  const rws = [...new Set(rts.map(({ rw }) => rw))]
  return rws.flatMap((rw) => {
    const inside = rts.filter((each) => each.rw === rw)
    const heads = inside.reduce((all, { residents }) => all + residents, 0)
    const parts = inside.map(({ rt, residents }) => [`${rw}/${rt}`, words(rw, rt, residents)] as const)
    return [[rw, words(rw, undefined, heads)] as const, ...parts]
  })
}

const useChoices = (groups: GroupsReply, way: Way): Choice[] => {
  const text = useTexts(groupWords)
  const { number } = useFormats()
  if (way === "agency")
    return groups.agencies.map(({ agency, residents }) => [agency, text.sized(agency, number(residents))])
  if (way === "rt") return rtChoices(groups.rts, (rw, rt, heads) => text.sized(text.rt(rw, rt), number(heads)))
  return groups.cohorts.map(({ cohort, residents }) => [
    cohort,
    text.sized(text.cohorts[cohort] ?? cohort, number(residents)),
  ])
}

const Chosen = ({ groups, draft, way, error, onChange }: Props & { groups: GroupsReply }) => {
  const text = useTexts(groupWords)
  const choices = useChoices(groups, way)
  if (choices.length === 0) return <Notice tone="warn">{text.none[way]}</Notice>
  const isThere = choices.some(([value]) => value === draft[way])
  return (
    <Choose
      label={text.choose[way]}
      hint={text.hint}
      error={error}
      value={isThere ? draft[way] : ""}
      of={isThere ? choices : [["", text.first], ...choices]}
      onChoose={(value) => onChange({ [way]: value })}
    />
  )
}

/** One of the region's cohorts, agencies or RTs, with how many live there; the office never names them. */
export const GroupChoice = (props: Props) => {
  const office = useTexts(officeWords)
  const { regionCode } = props.draft
  const load = useCallback(() => readGroups(regionCode), [regionCode])
  const { state } = useAnswer(load, props.onEnded)
  if (state.is === "loading") return <Progress label={office.loading} />
  if (state.is === "trouble") return <Notice tone="warn">{state.words}</Notice>
  return <Chosen {...props} groups={state.value} />
}
