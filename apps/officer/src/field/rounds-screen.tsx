import type { Officer } from "@jatidiri/officers/contract"
import type { Round } from "@jatidiri/service-points/contract"
import { Badge, Button, Header, Notice, Progress, Screen, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useEffect, useState } from "preact/hooks"
import { OfficeLinks } from "../office/office-links.tsx"
import { isWhole, type PackOnDevice, packFor } from "../pack/find-pack.ts"
import { readRounds } from "../pack/round-api.ts"
import { megabytesOf } from "../pack/shapes.ts"
import { IncidentDialog } from "../planning/incident-dialog.tsx"
import { LanguageButton } from "../session/sign-in-screen.tsx"
import { deskWords } from "../words/desk-words.ts"
import { fieldWords } from "../words/field-words.ts"
import { roundWords } from "../words/round-words.ts"
import { EraseButton } from "./erase-button.tsx"
import { OnTheWay } from "./on-the-way.tsx"
import { useFetching } from "./use-fetching.ts"

type Props = {
  readonly officer: Officer
  readonly device: PackOnDevice
  readonly note?: string | undefined
  readonly onErase: () => Promise<void>
  readonly onErased: () => void
  readonly onDevice: () => Promise<void>
}

/** What was written stays in sight, beside the words that say to sign in. */
const stay = (): void => undefined

const useRounds = () => {
  const [rounds, setRounds] = useState<readonly Round[] | "offline">()
  useEffect(() => {
    readRounds().then((answer) => setRounds(answer.kind === "ok" ? answer.value.rounds : "offline"))
  }, [])
  return rounds
}

const RoundCard = ({
  officer,
  round,
  device,
  onFetch,
  onErase,
  onIncident,
}: Pick<Props, "officer" | "device" | "onErase"> & { round: Round; onFetch: () => void; onIncident: () => void }) => {
  const text = useTexts(fieldWords)
  const incident = useTexts(roundWords)
  const { number, dateTime } = useFormats()
  const mine = packFor(device, officer.officerId, round.roundId)
  const whole = mine !== undefined && isWhole(mine)
  const isOpen = round.state === "open"
  const isBarred = device.is === "held" && mine === undefined
  return (
    <li class="card stack">
      <div class="stack-s">
        <p class="apart">
          <span class="small">{round.host.name}</span>
          <Badge tone={isOpen ? "info" : "warn"}>{text.states[round.state]}</Badge>
        </p>
        <h2>{round.name}</h2>
        <p>{text.residents(number(round.residents))}</p>
        <p class="small">{text.span(dateTime(new Date(round.from)), dateTime(new Date(round.until)))}</p>
      </div>
      {mine === undefined ? null : (
        <Notice
          tone={whole ? "info" : "warn"}
          title={whole ? text.here : text.partly(number(mine.parts), number(mine.held.pack.parts.length))}
        >
          <p>{text.size(number(mine.held.pack.residents), number(megabytesOf(mine.held.pack), 1))}</p>
          <p class="small">{mine.held.persisted ? text.persisted : text.notPersisted}</p>
        </Notice>
      )}
      {whole ? (
        <Button icon="lock" href="#/lapangan">
          {text.start}
        </Button>
      ) : null}
      {isOpen && !whole ? (
        <Button icon="stored" disabled={isBarred} onPress={onFetch}>
          {mine === undefined ? text.fetch : text.goOn}
        </Button>
      ) : null}
      {isOpen && isBarred ? <p class="small">{text.eraseFirst}</p> : null}
      {mine === undefined ? null : <EraseButton onErase={onErase} />}
      {round.state === "planned" || round.cancelled === true ? null : (
        <Button kind="secondary" onPress={onIncident}>
          {incident.report}
        </Button>
      )}
    </li>
  )
}

/** Before the trip: which rounds, how large, and the pack onto this device. */
export const RoundsScreen = ({ officer, device, note, onErase, onErased, onDevice }: Props) => {
  const text = useTexts(fieldWords)
  const desk = useTexts(deskWords)
  const incident = useTexts(roundWords)
  const [telling, setTelling] = useState<string>()
  const [hasTold, setTold] = useState(false)
  const closeTelling = useCallback(() => setTelling(undefined), [])
  const told = (): void => {
    setTold(true)
    closeTelling()
  }
  const rounds = useRounds()
  const { state, begin, withPin, leave } = useFetching({ officer, device, onErased, onDevice })
  const isMine = Array.isArray(rounds) && rounds.some(({ roundId }) => packFor(device, officer.officerId, roundId))
  const isOther = Array.isArray(rounds) && device.is === "held" && !isMine
  const free = state.is === "idle" || state.is === "trouble"
  return (
    <Screen
      header={
        <Header title={text.title} back="/">
          {<LanguageButton />}
        </Header>
      }
    >
      <p>{text.lead}</p>
      <OfficeLinks officer={officer} only="planning" />
      {note === undefined ? null : (
        <Notice tone="warn" live>
          {note}
        </Notice>
      )}
      {state.is === "trouble" ? (
        <Notice tone="no" live>
          {state.words}
        </Notice>
      ) : null}
      <OnTheWay state={state} onPin={withPin} onLeave={leave} />
      {rounds === undefined ? <Progress label={desk.loading} /> : null}
      {rounds === "offline" ? <Notice tone="warn">{desk.offline}</Notice> : null}
      {rounds !== undefined && rounds !== "offline" && rounds.length === 0 ? (
        <div>
          <p>{text.none}</p>
          <p class="small">{text.noneDetail}</p>
        </div>
      ) : null}
      {free && isOther ? (
        <section class="card stack" aria-label={device.held.round.name}>
          <Notice tone="warn" title={device.held.round.name}>
            {text.otherHeld}
          </Notice>
          <EraseButton onErase={onErase} />
        </section>
      ) : null}
      {free && Array.isArray(rounds) ? (
        <ul class="rounds">
          {(rounds as readonly Round[]).map((round) => (
            <RoundCard
              key={round.roundId}
              officer={officer}
              round={round}
              device={device}
              onFetch={() => begin(round)}
              onErase={onErase}
              onIncident={() => setTelling(round.roundId)}
            />
          ))}
        </ul>
      ) : null}
      {telling === undefined ? null : (
        <IncidentDialog roundId={telling} onDone={told} onClose={closeTelling} onEnded={stay} />
      )}
      {hasTold ? <Notice live>{incident.reported}</Notice> : null}
    </Screen>
  )
}
