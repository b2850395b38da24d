import type { Officer } from "@jatidiri/officers/contract"
import type { Round, roundStates } from "@jatidiri/service-points/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { readRounds } from "../pack/round-api.ts"
import { officeWords } from "../words/office-words.ts"
import { roundsWords } from "../words/rounds-words.ts"
import { closeRound } from "./plan-api.ts"
import { PlanningTabs } from "./planning-tabs.tsx"
import { RoundCard } from "./round-card.tsx"

type State = Round["state"]
const groups: readonly State[] = ["open", "planned", "closed"] satisfies readonly (typeof roundStates)[number][]
/** Of each state; the rest comes when it is asked for. */
const shownAtFirst = 6

const isIn = (code: string, regions: readonly string[]): boolean =>
  regions.some((region) => code === region || code.startsWith(`${region}.`))

type GroupProps = {
  readonly state: State
  readonly rounds: readonly Round[]
  readonly regions: readonly string[]
  readonly onClose: (round: Round) => void
}

const Group = ({ state, rounds, regions, onClose }: GroupProps) => {
  const text = useTexts(roundsWords)
  const office = useTexts(officeWords)
  const { number } = useFormats()
  const [whole, setWhole] = useState(false)
  if (rounds.length === 0) return null
  const shown = whole ? rounds : rounds.slice(0, shownAtFirst)
  return (
    <section class="stack" aria-label={text.groups[state]}>
      <h2>
        {text.groups[state]} <span class="small figures">{number(rounds.length)}</span>
      </h2>
      <ul class="cards">
        {shown.map((round) => {
          const mayClose = state !== "closed" && isIn(round.regionCode, regions)
          return <RoundCard key={round.roundId} round={round} onClose={mayClose ? () => onClose(round) : undefined} />
        })}
      </ul>
      {shown.length === rounds.length ? null : (
        <Button kind="secondary" onPress={() => setWhole(true)}>
          {office.showAll(number(rounds.length))}
        </Button>
      )}
    </section>
  )
}

type Props = { readonly officer: Officer; readonly onEnded: () => void }

/** Every round of the planner's regions, those that go on first, with what came of them. */
export const RoundsListScreen = ({ officer, onEnded }: Props) => {
  const text = useTexts(roundsWords)
  const { state, reload, again, isRefreshing } = useAnswer(readRounds, onEnded)
  const [closing, setClosing] = useState<Round>()
  const [closed, setClosed] = useState<string>()
  const leave = useCallback(() => setClosing(undefined), [])
  const done = (name: string): void => {
    setClosing(undefined)
    setClosed(name)
    reload()
  }
  return (
    <OfficeFrame title={text.title} back="/">
      <PlanningTabs at="list" />
      <div class="office-top">
        <p>{text.lead}</p>
        <Button icon="people" href="#/rencana/baru">
          {text.begin}
        </Button>
      </div>
      {closed === undefined ? null : <Done key={closed}>{text.closed(closed)}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ rounds }) => (
          <>
            {rounds.length === 0 ? (
              <div class="card stack-s">
                <h2>{text.none}</h2>
                <p>{text.noneDetail}</p>
              </div>
            ) : (
              <p class="small">{text.yieldHint}</p>
            )}
            {groups.map((each) => (
              <Group
                key={each}
                state={each}
                rounds={rounds.filter((round) => round.state === each)}
                regions={officer.regions}
                onClose={setClosing}
              />
            ))}
          </>
        )}
      </Waiting>
      {closing === undefined ? null : (
        <Confirm
          title={text.closeTitle(closing.name)}
          action={text.close}
          act={(commandId) => closeRound(closing.roundId, commandId)}
          onDone={() => done(closing.name)}
          onClose={leave}
          onEnded={onEnded}
        >
          {text.closeDetail.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Confirm>
      )}
    </OfficeFrame>
  )
}
