import type { Officer, TeamReply } from "@jatidiri/officers/contract"
import type { ChangeReply, Round } from "@jatidiri/service-points/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { planWords } from "../words/plan-words.ts"
import { roundWords } from "../words/round-words.ts"
import { draftOf } from "./draft.ts"
import type { Plan } from "./judge-draft.ts"
import { changeRound, readRound, readTeam } from "./plan-api.ts"
import { PlanForm } from "./plan-form.tsx"
import { usePlan } from "./use-plan.ts"

type Props = { readonly officer: Officer; readonly roundId: string; readonly onEnded: () => void }

const Result = ({ reply }: { reply: ChangeReply }) => {
  const text = useTexts(roundWords)
  const plan = useTexts(planWords)
  const { number } = useFormats()
  return (
    <div class="stack plan-result">
      <Done title={text.changed}>{text.kept(number(reply.residents))}</Done>
      {reply.notInRegister === 0 ? null : (
        <Notice tone="warn" title={plan.notInRegister(number(reply.notInRegister))}>
          {plan.notInRegisterDetail}
        </Notice>
      )}
      <Button href={`#/rencana/tugas/${reply.roundId}`}>{plan.toRound}</Button>
    </div>
  )
}

type FormProps = Omit<Props, "roundId"> & { readonly round: Round; readonly team: TeamReply["officers"] }

const ChangeForm = ({ officer, round, team, onEnded }: FormProps) => {
  const { roundId, version, regionName } = round
  const send = ({ regionCode, series, ...plan }: Plan, commandId: string) =>
    changeRound(roundId, { ...plan, commandId, version })
  const plan = usePlan<ChangeReply>(officer, {
    begin: () => draftOf(round, new Date()),
    // Another version is another form: what was left of the one before would undo what somebody changed since.
    name: `${roundId} ${version}`,
    send,
    onEnded,
  })
  if (plan.planned !== undefined) return <Result reply={plan.planned.reply} />
  return <PlanForm officer={officer} team={team} plan={plan} change={{ roundId, regionName }} onEnded={onEnded} />
}

/** A round whose team has not started, as it is to be; its people stay unless others are chosen. */
export const ChangeScreen = ({ officer, roundId, onEnded }: Props) => {
  const text = useTexts(roundWords)
  const load = useCallback(() => readRound(roundId), [roundId])
  const round = useAnswer(load, onEnded)
  const team = useAnswer(readTeam, onEnded)
  return (
    <OfficeFrame title={text.changeTitle} back={`/rencana/tugas/${roundId}`}>
      <Waiting state={round.state} onAgain={round.again}>
        {(found) => (
          <Waiting state={team.state} onAgain={team.again}>
            {({ officers }) => <ChangeForm officer={officer} round={found.round} team={officers} onEnded={onEnded} />}
          </Waiting>
        )}
      </Waiting>
    </OfficeFrame>
  )
}
