import type { Round, RoundReply } from "@jatidiri/service-points/contract"
import { Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { roundWords } from "../words/round-words.ts"
import { roundsWords } from "../words/rounds-words.ts"
import { AttendancePart } from "./attendance-part.tsx"
import { IncidentsPart } from "./incidents-part.tsx"
import { LettersPart } from "./letters-part.tsx"
import { closeRound, readRound } from "./plan-api.ts"
import { RoundFacts } from "./round-card.tsx"

type Props = { readonly roundId: string; readonly onEnded: () => void }

const hasStarted = ({ startsAt }: Round): boolean => new Date(startsAt) <= new Date()

const Head = ({ round, mayPlan, onClose }: Pick<RoundReply, "round" | "mayPlan"> & { onClose: () => void }) => {
  const text = useTexts(roundWords)
  const rounds = useTexts(roundsWords)
  const { number } = useFormats()
  const isOver = round.state === "closed"
  return (
    <section class="card stack" aria-labelledby="round-name">
      <div class="stack-s">
        <p class="apart">
          <span class="small">
            {rounds.hosts[round.host.kind]} · {round.host.name}
          </span>
          <Badge tone={round.state === "open" ? "info" : "warn"}>
            {round.cancelled === true ? text.cancelled : rounds.groups[round.state]}
          </Badge>
        </p>
        <h2 id="round-name">{round.name}</h2>
        <p>{rounds.invited(number(round.residents))}</p>
      </div>
      {round.seriesId === undefined ? null : <Notice>{text.series}</Notice>}
      <RoundFacts round={round} />
      {mayPlan && !isOver ? (
        <div class="round-actions">
          {hasStarted(round) ? null : (
            <Button kind="secondary" href={`#/rencana/ubah/${round.roundId}`}>
              {text.change}
            </Button>
          )}
          <Button kind="danger" onPress={onClose}>
            {hasStarted(round) ? rounds.close : text.cancel}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

/** One round with its letters, what came of it and what went wrong. */
export const RoundScreen = ({ roundId, onEnded }: Props) => {
  const text = useTexts(roundWords)
  const rounds = useTexts(roundsWords)
  const load = useCallback(() => readRound(roundId), [roundId])
  const { state, reload, again, isRefreshing } = useAnswer(load, onEnded)
  const [closing, setClosing] = useState(false)
  const leave = useCallback(() => setClosing(false), [])
  const done = (): void => {
    setClosing(false)
    reload()
  }
  return (
    <OfficeFrame title={text.title} back="/rencana">
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {(reply) => (
          <>
            <div class="round-page">
              <div class="stack">
                <Head {...reply} onClose={() => setClosing(true)} />
                {reply.mayPlan && reply.round.cancelled !== true ? (
                  <LettersPart {...reply} onReload={reload} onEnded={onEnded} />
                ) : null}
              </div>
              <div class="stack">
                <AttendancePart attendance={reply.attendance} />
                <IncidentsPart {...reply} onReload={reload} onEnded={onEnded} />
              </div>
            </div>
            {closing ? (
              <Confirm
                title={(hasStarted(reply.round) ? rounds.closeTitle : text.cancelTitle)(reply.round.name)}
                action={hasStarted(reply.round) ? rounds.close : text.cancel}
                act={(commandId) => closeRound(roundId, commandId)}
                onDone={done}
                onClose={leave}
                onEnded={onEnded}
              >
                {rounds.closeDetail.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </Confirm>
            ) : null}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}
