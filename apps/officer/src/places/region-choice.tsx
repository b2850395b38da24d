import type { OfficesReply } from "@jatidiri/service-points/contract"
import { Notice, Progress, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { Choose } from "../office/inputs.tsx"
import { useTrouble } from "../office/use-answer.ts"
import { stepsTo } from "../planning/region-picker.tsx"
import { officeWords } from "../words/office-words.ts"
import { planWords } from "../words/plan-words.ts"
import { siteWords } from "../words/site-words.ts"
import { readRegion } from "./site-api.ts"

type Props = {
  readonly regions: readonly string[]
  readonly code: string
  readonly onChoose: (code: string) => void
  readonly onEnded: () => void
}

/** From the officer's region down to the site's, by names; for who may not plan rounds as well. */
export const RegionChoice = ({ regions, code, onChoose, onEnded }: Props) => {
  const text = useTexts(siteWords)
  const plan = useTexts(planWords)
  const office = useTexts(officeWords)
  const wordsFor = useTrouble(onEnded)
  const [known, setKnown] = useState<Readonly<Record<string, OfficesReply>>>({})
  const [trouble, setTrouble] = useState<string>()
  const root = regions.find((region) => code === region || code.startsWith(`${region}.`)) ?? regions[0] ?? ""
  const steps = stepsTo(root, code === "" ? root : code)
  const missing = [...regions, ...steps].find((each) => known[each] === undefined)
  useEffect(() => {
    if (missing === undefined) return
    readRegion(missing).then((answer) => {
      if (answer.kind === "ok") setKnown((before) => ({ ...before, [missing]: answer.value }))
      else setTrouble(wordsFor(answer))
    })
  }, [missing])
  return (
    <div class="stack">
      {regions.length > 1 ? (
        <Choose
          label={plan.yourRegions}
          value={root}
          of={regions.map((each) => [each, known[each]?.region?.name ?? each] as const)}
          onChoose={onChoose}
        />
      ) : null}
      {steps.map((step, at) => {
        const here = known[step]
        const [child] = here?.children ?? []
        if (here?.region === undefined || child === undefined) return null
        const children = here.children.map(({ code: each, name }) => [each, name] as const)
        return (
          <Choose
            key={step}
            label={plan.regionOf[child.level]}
            value={steps[at + 1] ?? step}
            of={[[step, text.all(here.region.name)] as const, ...children]}
            onChoose={onChoose}
          />
        )
      })}
      {missing === undefined || trouble !== undefined ? null : <Progress label={office.loading} />}
      {trouble === undefined ? null : (
        <Notice tone="warn" live>
          {trouble}
        </Notice>
      )}
    </div>
  )
}
