import { nationCode, type VoicesPage, voicesPath } from "@jatidiri/monitoring/contract"
import type { Officer } from "@jatidiri/officers/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { usePolled } from "../net/use-polled.ts"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SortedTable } from "../pieces/sorted-table.tsx"
import { signIn } from "../session/sign-in.ts"
import type { ViewProps } from "../views.ts"
import { RequestsCard } from "./requests-card.tsx"
import { readMe } from "./voice-api.ts"
import { OneVoice } from "./voice-list.tsx"
import { voiceWords } from "./words.ts"
import { WriteVoice } from "./write-voice.tsx"
import "./voices.css"

const minute = 60

/** Figures may be open to all; who writes or answers is somebody. */
const useMe = () => {
  const [me, setMe] = useState<Officer>()
  const [known, setKnown] = useState(false)
  const look = async (): Promise<void> => {
    const answer = await readMe()
    setMe(answer.kind === "ok" ? answer.value : undefined)
    setKnown(true)
  }
  useEffect(() => {
    look()
  }, [])
  return { me, known, look }
}

const SignIn = ({ onIn }: { onIn: () => void }) => {
  const text = useTexts(voiceWords)
  const [busy, setBusy] = useState(false)
  const press = async (): Promise<void> => {
    setBusy(true)
    const outcome = await signIn()
    setBusy(false)
    if (outcome.kind === "in") onIn()
  }
  return (
    <section class="card stack-s not-printed">
      <h2>{text.write}</h2>
      <p>{text.signInMore}</p>
      <Button kind="secondary" icon="lock" busy={busy} onPress={press}>
        {text.signIn}
      </Button>
    </section>
  )
}

const Counts = ({ counts }: { counts: VoicesPage["counts"] }) => {
  const text = useTexts(voiceWords)
  const { number } = useFormats()
  const column = (key: "open" | "openOverWeek" | "openOverMonth" | "answered", label: string) => ({
    ...{ key, label, numeric: true as const },
    cell: (row: VoicesPage["counts"][number]) => number(row[key]),
    by: (row: VoicesPage["counts"][number]) => row[key],
  })
  return (
    <section class="card stack-s">
      <h2>{text.counts}</h2>
      <SortedTable
        caption={text.counts}
        rows={counts}
        keyOf={({ regionCode }) => regionCode}
        first={{ key: "open", down: true }}
        columns={[
          { key: "name", label: text.province, cell: ({ name }) => name, by: ({ name }) => name },
          column("open", text.open),
          column("openOverWeek", text.overWeek),
          column("openOverMonth", text.overMonth),
          column("answered", text.done),
        ]}
      />
    </section>
  )
}

type ListProps = Pick<ViewProps, "address" | "change"> & {
  readonly page: VoicesPage
  readonly offset: number
  readonly mayAnswer: boolean
  readonly onAnswered: () => void
}

const pageSize = 50

const List = ({ page, offset, mayAnswer, onAnswered, address, change }: ListProps) => {
  const text = useTexts(voiceWords)
  const goTo = (to: number) => () => change({ own: { ...address.own, mulai: String(to) } })
  const { next } = page
  return (
    <>
      {page.voices.length === 0 ? <Empty>{text.none}</Empty> : null}
      <ul class="voices">
        {page.voices.map((voice) => (
          <OneVoice key={voice.voiceId} voice={voice} mayAnswer={mayAnswer} onAnswered={onAnswered} />
        ))}
      </ul>
      <div class="voice-ways not-printed">
        {offset === 0 ? null : (
          <Button kind="secondary" onPress={goTo(Math.max(0, offset - pageSize))}>
            {text.earlier}
          </Button>
        )}
        {next === undefined ? null : (
          <Button kind="secondary" onPress={goTo(next)}>
            {text.more}
          </Button>
        )}
      </div>
    </>
  )
}

const offsetOf = (text: string | undefined): number => (text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0)

/** What regions tell the ministry and are answered; beside it, whether offices answer their residents in time. */
export const View = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(voiceWords)
  const { me, known, look } = useMe()
  const [round, setRound] = useState(0)
  const again = (): void => setRound(round + 1)
  const offset = offsetOf(address.own["mulai"])
  const answer = usePolled<VoicesPage>(`${voicesPath}?region=${address.code}&offset=${offset}`, minute, round)
  const place = figures.path.at(-1)?.name ?? address.code
  const mayAnswer = me?.regions.includes(nationCode) === true && me.powers.includes("see-figures")
  const mayWrite = me?.powers.includes("see-figures") === true && !mayAnswer
  return (
    <>
      <section class="card stack">
        <h2>{text.title}</h2>
        <p class="small">{text.lead}</p>
        <Loaded answer={answer}>
          {(page) => <List {...{ page, offset, mayAnswer, address, change }} onAnswered={again} />}
        </Loaded>
      </section>
      {known && me === undefined ? <SignIn onIn={look} /> : null}
      {mayWrite ? <WriteVoice address={address} place={place} onSent={again} /> : null}
      {answer.value === undefined || answer.value.counts.length === 0 ? null : <Counts counts={answer.value.counts} />}
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <RequestsCard address={address} />
    </>
  )
}
