import type { Conflict, PreviewReply } from "@jatidiri/service-points/contract"
import { Notice, Progress, useFormats, useTexts } from "@jatidiri/web"
import { checkWords } from "../words/check-plan-words.ts"
import { Part } from "./plan-parts.tsx"
import type { Preview } from "./use-preview.ts"

const shownDays = 14
const shownConflicts = 8

const Days = ({ reply }: { reply: PreviewReply }) => {
  const text = useTexts(checkWords)
  const { number, day } = useFormats()
  const { occurrences, skipped } = reply
  if (occurrences.length < 2 && skipped.length === 0) return null
  const rest = occurrences.length - shownDays
  return (
    <div class="stack-s">
      <p>
        <strong>{text.rounds(number(occurrences.length))}</strong>
      </p>
      <ul class="days">
        {occurrences.slice(0, shownDays).map((one) => (
          <li key={one.day}>{day(one.day)}</li>
        ))}
        {rest > 0 ? <li>{text.more(number(rest))}</li> : null}
      </ul>
      {skipped.length === 0 ? null : <p class="small">{text.skipped(skipped.map(day).join(", "))}</p>}
    </div>
  )
}

const Lines = ({ conflicts }: { conflicts: readonly Conflict[] }) => {
  const text = useTexts(checkWords)
  const { number, dateTime } = useFormats()
  const rest = conflicts.length - shownConflicts
  return (
    <ul class="plain stack-s">
      {conflicts.slice(0, shownConflicts).map(({ id, name, at, from, until }) => (
        <li key={`${id} ${at} ${from}`}>
          <strong>{name}</strong>: {at}, {text.span(dateTime(new Date(from)), dateTime(new Date(until)))}
        </li>
      ))}
      {rest > 0 ? <li>{text.more(number(rest))}</li> : null}
    </ul>
  )
}

/** Somebody or something is elsewhere: the office would refuse it. Counters may be left, where the planner says so. */
const Conflicts = ({
  conflicts,
  leaveCounter,
  onLeave,
}: Pick<Props, "leaveCounter" | "onLeave"> & Pick<PreviewReply, "conflicts">) => {
  const text = useTexts(checkWords)
  const hard = conflicts.filter(({ kind }) => kind !== "counter")
  const counters = conflicts.filter(({ kind }) => kind === "counter")
  return (
    <>
      {hard.length === 0 ? null : (
        <Notice tone="no" title={text.busy}>
          <Lines conflicts={hard} />
          <p class="small">{text.busyNext}</p>
        </Notice>
      )}
      {counters.length === 0 ? null : (
        <>
          <Notice tone="warn" title={text.counters}>
            <Lines conflicts={counters} />
          </Notice>
          <label class="choice">
            <input type="checkbox" checked={leaveCounter} onChange={() => onLeave(!leaveCounter)} />
            <span>{text.leave}</span>
          </label>
        </>
      )}
    </>
  )
}

const Sizes = ({ reply }: { reply: PreviewReply }) => {
  const text = useTexts(checkWords)
  const { number } = useFormats()
  const { invited } = reply
  if (invited === undefined) return null
  const { residents, notInRegister, tooMany, leftOut } = invited
  if (tooMany) return <Notice tone="no">{text.tooMany}</Notice>
  return (
    <div class="stack-s">
      <p>
        <strong>{residents === 0 ? text.nobody : text.invited(number(residents))}</strong>
      </p>
      {leftOut === undefined || leftOut.active + leftOut.notEligible === 0 ? null : (
        <p class="small">{text.leftOut(number(leftOut.active), number(leftOut.notEligible))}</p>
      )}
      {leftOut?.more === true ? <Notice tone="warn">{text.notLookedAt}</Notice> : null}
      {notInRegister === 0 ? null : <p class="small">{text.notInRegister(number(notInRegister))}</p>}
    </div>
  )
}

type Props = {
  readonly preview: Preview
  readonly leaveCounter: boolean
  readonly onLeave: (leave: boolean) => void
}

/** What the plan comes to, before it is saved. */
export const CheckPart = ({ preview, leaveCounter, onLeave }: Props) => {
  const text = useTexts(checkWords)
  return (
    <Part title={text.title}>
      <div class="stack" aria-live="polite" aria-busy={preview.is === "coming"}>
        {preview.is === "nothing" ? <p class="small">{text.notYet}</p> : null}
        {preview.is === "coming" || (preview.is === "here" && preview.stale) ? <Progress label={text.looking} /> : null}
        {preview.is === "trouble" ? <Notice tone="warn">{preview.words}</Notice> : null}
        {preview.is === "here" ? (
          <>
            <Sizes reply={preview.reply} />
            <Days reply={preview.reply} />
            <Conflicts conflicts={preview.reply.conflicts} leaveCounter={leaveCounter} onLeave={onLeave} />
            {preview.reply.conflicts.length === 0 ? <p class="small">{text.free}</p> : null}
          </>
        ) : null}
      </div>
    </Part>
  )
}
