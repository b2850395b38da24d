import type { Region, RegionReply } from "@jatidiri/service-points/contract"
import { Button, Notice, Progress, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { Choose } from "../office/inputs.tsx"
import { useTrouble } from "../office/use-answer.ts"
import { officeWords } from "../words/office-words.ts"
import { planWords } from "../words/plan-words.ts"
import { readRegion } from "./plan-api.ts"

type Names = Readonly<Record<string, RegionReply>>

/** What the office says of the regions down to the chosen one, each asked for once. */
const useNames = (codes: readonly string[], onEnded: () => void) => {
  const wordsFor = useTrouble(onEnded)
  const [names, setNames] = useState<Names>({})
  const [trouble, setTrouble] = useState<string>()
  const missing = codes.find((code) => names[code] === undefined)
  const load = useCallback(async () => {
    if (missing === undefined) return
    setTrouble(undefined)
    const answer = await readRegion(missing)
    if (answer.kind === "ok") setNames((before) => ({ ...before, [missing]: answer.value }))
    else setTrouble(wordsFor(answer))
    // The words follow the language by themselves with the next attempt.
  }, [missing])
  useEffect(() => {
    load()
  }, [load])
  return { names, isWhole: missing === undefined, trouble, load }
}

/** From the officer's region down to the chosen one: `51.71` and `51.71.04.1001` give the three on the way. */
export const stepsTo = (root: string, code: string): readonly string[] => {
  const rest = code === root ? [] : code.slice(root.length + 1).split(".")
  return [root, ...rest.map((_, at) => [root, ...rest.slice(0, at + 1)].join("."))]
}

type Props = {
  readonly regions: readonly string[]
  readonly code: string
  readonly onChoose: (code: string) => void
  readonly onEnded: () => void
}

const byName = (regions: readonly Region[]): (readonly [string, string])[] =>
  regions.map(({ code, name }) => [code, name] as const)

/** Narrows the officer's region step by step, by names; a village is the last step. */
export const RegionPicker = ({ regions, code, onChoose, onEnded }: Props) => {
  const text = useTexts(planWords)
  const office = useTexts(officeWords)
  const root = regions.find((region) => code === region || code.startsWith(`${region}.`)) ?? regions[0] ?? ""
  const steps = stepsTo(root, code === "" ? root : code)
  const { names, isWhole, trouble, load } = useNames([...regions, ...steps], onEnded)
  const roots = regions.flatMap((region) => names[region]?.region ?? [])
  return (
    <div class="stack">
      {regions.length > 1 && roots.length > 0 ? (
        <Choose label={text.yourRegions} value={root} of={byName(roots)} onChoose={onChoose} />
      ) : null}
      {steps.map((step, at) => {
        const here = names[step]
        const [child] = here?.children ?? []
        if (here === undefined || child === undefined) return null
        const of = [[step, text.all(here.region.name)] as const, ...byName(here.children)]
        return (
          <Choose
            key={step}
            label={text.regionOf[child.level]}
            value={steps[at + 1] ?? step}
            of={of}
            onChoose={onChoose}
          />
        )
      })}
      {trouble === undefined ? null : (
        <>
          <Notice tone="warn" live>
            {trouble}
          </Notice>
          <Button kind="secondary" icon="refresh" onPress={load}>
            {office.again}
          </Button>
        </>
      )}
      {isWhole || trouble !== undefined ? null : <Progress label={office.loading} />}
    </div>
  )
}
