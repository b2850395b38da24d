import type { Officer } from "@jatidiri/officers/contract"
import type { PlanReply } from "@jatidiri/service-points/contract"
import { usePlace, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { planWords } from "../words/plan-words.ts"
import { readDayList } from "./day-list.ts"
import { newDraft } from "./draft.ts"
import type { Plan } from "./judge-draft.ts"
import { readTeam, sendPlan } from "./plan-api.ts"
import { PlanForm } from "./plan-form.tsx"
import { PlanResult } from "./plan-result.tsx"
import { usePlan } from "./use-plan.ts"

type Props = { readonly officer: Officer; readonly onEnded: () => void }

/** A new plan always says whom it invites; the form has no other way. */
const sendNew = (plan: Plan, commandId: string) => {
  const { invited } = plan
  if (invited === undefined) throw new Error("a new round invites somebody")
  return sendPlan({ ...plan, invited, commandId })
}

const Planning = ({ officer, onEnded, onAnother }: Props & { onAnother: () => void }) => {
  const { state, again } = useAnswer(readTeam, onEnded)
  const { query } = usePlace()
  const [day] = readDayList(query.get("hari") ?? "").days
  const plan = usePlan<PlanReply>(officer, {
    begin: () => newDraft(officer.regions[0] ?? "", new Date(), day),
    // A day chosen in the calendar begins a form of its own.
    name: `new ${day ?? ""}`,
    send: sendNew,
    onEnded,
  })
  if (plan.planned !== undefined) return <PlanResult planned={plan.planned} onAnother={onAnother} />
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
  const { query } = usePlace()
  return (
    <OfficeFrame title={text.formTitle} back="/rencana">
      <Planning
        key={`${times} ${query.get("hari")}`}
        officer={officer}
        onEnded={onEnded}
        onAnother={() => setTimes(times + 1)}
      />
    </OfficeFrame>
  )
}
