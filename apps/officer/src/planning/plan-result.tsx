import type { PlanReply } from "@jatidiri/service-points/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useLayoutEffect, useRef } from "preact/hooks"
import { checkWords } from "../words/check-plan-words.ts"
import { planWords } from "../words/plan-words.ts"
import type { Planned } from "./use-plan.ts"

/** What came of it: how many were found, who was not, and what the team does next. */
export const PlanResult = ({ planned, onAnother }: { planned: Planned<PlanReply>; onAnother: () => void }) => {
  const text = useTexts(planWords)
  const check = useTexts(checkWords)
  const { number, dateTime } = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const { plan, reply } = planned
  const byList = plan.invited !== undefined && "niks" in plan.invited
  const { leftOut, rounds = 1 } = reply
  return (
    <div class="stack plan-result">
      <section class="card stack" aria-labelledby="planned">
        <div class="stack-s">
          <h2 id="planned" tabIndex={-1} ref={heading}>
            {text.done}
          </h2>
          <p>{rounds > 1 ? `${plan.name} · ${text.rounds(number(rounds))}` : plan.name}</p>
        </div>
        <Notice tone="ok" live>
          {text.found(number(reply.residents))} {byList && reply.notInRegister === 0 ? text.allFound : ""}
        </Notice>
        {leftOut === undefined ? null : <p>{check.leftOut(number(leftOut.active), number(leftOut.notEligible))}</p>}
        {leftOut?.more === true ? <Notice tone="warn">{check.notLookedAt}</Notice> : null}
        {reply.notInRegister === 0 ? null : (
          <Notice tone="warn" title={text.notInRegister(number(reply.notInRegister))}>
            {text.notInRegisterDetail}
          </Notice>
        )}
        <p>{text.next(dateTime(new Date(plan.from)))}</p>
      </section>
      <Button href={`#/rencana/tugas/${reply.roundId}`}>{text.toRound}</Button>
      <Button kind="secondary" href="#/rencana">
        {text.toList}
      </Button>
      <Button kind="secondary" onPress={onAnother}>
        {text.another}
      </Button>
    </div>
  )
}
