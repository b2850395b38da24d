import type { Officer } from "@jatidiri/officers/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { planWords } from "../words/plan-words.ts"
import { readTeam } from "./plan-api.ts"
import { PlanForm } from "./plan-form.tsx"
import { type Planned, usePlan } from "./use-plan.ts"

/** What came of it: how many were found, who was not, and what the team does next. */
const Result = ({ planned, onAnother }: { planned: Planned; onAnother: () => void }) => {
  const text = useTexts(planWords)
  const { number, dateTime } = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const { plan, reply } = planned
  const byList = "niks" in plan.invited
  return (
    <div class="stack plan-result">
      <section class="card stack" aria-labelledby="planned">
        <div class="stack-s">
          <h2 id="planned" tabIndex={-1} ref={heading}>
            {text.done}
          </h2>
          <p>{plan.name}</p>
        </div>
        <Notice tone="ok" live>
          {text.found(number(reply.residents))} {byList && reply.notInRegister === 0 ? text.allFound : ""}
        </Notice>
        {reply.notInRegister === 0 ? null : (
          <Notice tone="warn" title={text.notInRegister(number(reply.notInRegister))}>
            {text.notInRegisterDetail}
          </Notice>
        )}
        <p>{text.next(dateTime(new Date(plan.from)))}</p>
      </section>
      <Button href="#/rencana">{text.toList}</Button>
      <Button kind="secondary" onPress={onAnother}>
        {text.another}
      </Button>
    </div>
  )
}

type Props = { readonly officer: Officer; readonly onEnded: () => void }

const Planning = ({ officer, onEnded, onAnother }: Props & { onAnother: () => void }) => {
  const { state, again } = useAnswer(readTeam, onEnded)
  const plan = usePlan(officer, onEnded)
  if (plan.planned !== undefined) return <Result planned={plan.planned} onAnother={onAnother} />
  return (
    <Waiting state={state} onAgain={again}>
      {({ officers }) => <PlanForm officer={officer} team={officers} plan={plan} onEnded={onEnded} />}
    </Waiting>
  )
}

/** A new round, and another after it: each from an empty form. */
export const PlanScreen = ({ officer, onEnded }: Props) => {
  const text = useTexts(planWords)
  const [times, setTimes] = useState(0)
  return (
    <OfficeFrame title={text.formTitle} back="/rencana">
      <Planning key={times} officer={officer} onEnded={onEnded} onAnother={() => setTimes(times + 1)} />
    </OfficeFrame>
  )
}
