import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Moment } from "../office/inputs.tsx"
import { dayOf, momentOf, timeOf } from "../office/moments.ts"
import { deviceWords } from "../words/device-words.ts"
import { revokeDevice } from "./device-api.ts"

type Since = "seen" | "now" | "other"

/** The chosen moment, or why it is none. */
const useSince = (seen: Date, revokedFrom: Date | undefined) => {
  const text = useTexts(deviceWords)
  const { dateTime } = useFormats()
  const [since, setSince] = useState<Since>(revokedFrom === undefined ? "seen" : "other")
  const [day, setDay] = useState(dayOf(revokedFrom ?? seen))
  const [time, setTime] = useState(revokedFrom === undefined ? timeOf(seen) : "")
  const typed = momentOf(day, time)
  const whyNot = (moment: Date): string | undefined => {
    if (revokedFrom !== undefined && moment >= revokedFrom) return text.notEarlier(dateTime(revokedFrom))
    return moment > new Date() ? text.inTheFuture : undefined
  }
  const wrong = typed === undefined ? text.notATime : whyNot(typed)
  const from = since === "seen" ? seen : since === "now" ? new Date() : wrong === undefined ? typed : undefined
  return { since, setSince, day, setDay, time, setTime, from, wrong: since === "other" ? wrong : undefined }
}

const Choice = ({
  chosen,
  words,
  detail,
  onChoose,
}: {
  chosen: boolean
  words: string
  detail?: string
  onChoose: () => void
}) => (
  <label class="choice">
    <input type="radio" name="since" checked={chosen} onChange={onChoose} />
    <span>
      {words}
      {detail === undefined ? null : <span class="small below">{detail}</span>}
    </span>
  </label>
)

type Props = {
  readonly device: string
  /** When it was last known in its officer's hands. */
  readonly seen: Date
  /** Where it is revoked already: only an earlier moment changes anything. */
  readonly revokedFrom: string | undefined
  readonly onRevoked: (from: Date) => void
  readonly onEnded: () => void
}

/** One action for a lost tablet: since when, asked once more, and it signs nothing any more. */
export const LostForm = ({ device, seen, revokedFrom, onRevoked, onEnded }: Props) => {
  const text = useTexts(deviceWords)
  const { dateTime } = useFormats()
  const { since, setSince, day, setDay, time, setTime, from, wrong } = useSince(
    seen,
    revokedFrom === undefined ? undefined : new Date(revokedFrom),
  )
  const [asked, setAsked] = useState<Date>()
  const [tried, setTried] = useState(false)
  const close = useCallback(() => setAsked(undefined), [])
  const press = (): void => {
    setTried(true)
    setAsked(from)
  }
  return (
    <div class="stack">
      {revokedFrom === undefined ? (
        <fieldset class="choices">
          <legend>{text.sinceWhen}</legend>
          <div class="team">
            <Choice
              chosen={since === "seen"}
              words={text.lastSeen(dateTime(seen))}
              detail={text.lastSeenDetail}
              onChoose={() => setSince("seen")}
            />
            <Choice chosen={since === "now"} words={text.now} onChoose={() => setSince("now")} />
            <Choice chosen={since === "other"} words={text.other} onChoose={() => setSince("other")} />
          </div>
        </fieldset>
      ) : null}
      {since === "other" ? (
        <Moment
          legend={text.otherMoment}
          error={tried ? wrong : undefined}
          words={{ day: text.otherDay, time: text.otherTime }}
          day={day}
          time={time}
          onDay={setDay}
          onTime={setTime}
        />
      ) : null}
      <Button kind="danger" icon="lock" onPress={press}>
        {text.revoke}
      </Button>
      {asked === undefined ? null : (
        <Confirm
          title={text.askTitle}
          action={text.revoke}
          act={(commandId) => revokeDevice({ commandId, device, from: asked.toISOString() })}
          onDone={() => onRevoked(asked)}
          onClose={close}
          onEnded={onEnded}
        >
          {text.askDetail(dateTime(asked)).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Confirm>
      )}
    </div>
  )
}
