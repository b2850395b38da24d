import type { Round } from "@jatidiri/service-points/contract"
import { Badge, Button, useFormats, useTexts } from "@jatidiri/web"
import { Facts } from "../office/facts.tsx"
import { fieldWords } from "../words/field-words.ts"
import { roundWords } from "../words/round-words.ts"
import { roundsWords } from "../words/rounds-words.ts"

const yieldNames = ["activated", "refused", "barriers", "blanks"] as const

/** When, where, who and what; the start is said where the team prepares before it. */
export const RoundFacts = ({ round }: { round: Round }) => {
  const text = useTexts(roundsWords)
  const field = useTexts(fieldWords)
  const more = useTexts(roundWords)
  const { dateTime } = useFormats()
  const span = field.span(dateTime(new Date(round.from)), dateTime(new Date(round.until)))
  return (
    <Facts
      of={[
        [text.span, span],
        [more.starts, round.startsAt === round.from ? undefined : dateTime(new Date(round.startsAt))],
        [text.atPlace, round.place],
        [text.region, round.regionName],
        [text.team, round.team.map(({ name }) => name).join(", ")],
        [text.takes, round.kit.length === 0 ? undefined : round.kit.join(", ")],
      ]}
    />
  )
}

const Yield = ({ round }: { round: Round }) => {
  const text = useTexts(roundsWords)
  const { number } = useFormats()
  return (
    <dl class="yield" aria-label={text.yieldTitle}>
      {yieldNames.map((name) => (
        <div key={name}>
          <dt class="small">{text.yields[name]}</dt>
          <dd class="figures">{number(round.yield[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One round with what is known of its work; closing stands at the end, for who may. */
export const RoundCard = ({ round, onClose }: { round: Round; onClose: (() => void) | undefined }) => {
  const text = useTexts(roundsWords)
  const more = useTexts(roundWords)
  const { number } = useFormats()
  return (
    <li class="card stack">
      <div class="stack-s">
        <p class="small">
          {text.hosts[round.host.kind]} · {round.host.name}
        </p>
        <h3>
          <a href={`#/rencana/tugas/${round.roundId}`}>{round.name}</a>
        </h3>
        {round.cancelled === true ? (
          <p>
            <Badge tone="warn">{more.cancelled}</Badge>
          </p>
        ) : null}
        <p>{text.invited(number(round.residents))}</p>
      </div>
      {round.state === "planned" ? null : <Yield round={round} />}
      <RoundFacts round={round} />
      {onClose === undefined ? null : (
        <Button kind="danger" onPress={onClose}>
          {text.close}
        </Button>
      )}
    </li>
  )
}
