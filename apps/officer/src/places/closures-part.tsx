import { type ClosureReason, closureReasons, type Site } from "@jatidiri/service-points/contract"
import { Button, Field, Row, Rows, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Choose } from "../office/inputs.tsx"
import { dayOf } from "../office/moments.ts"
import { siteLifeWords } from "../words/site-life-words.ts"
import { closeDays } from "./site-api.ts"

type Props = { readonly site: Site; readonly onDone: () => void; readonly onEnded: () => void }
type Asked = { readonly day: string; readonly reason?: ClosureReason }

/** Days on which a site stays closed; who has booked on one is told, and told again when it opens after all. */
export const ClosuresPart = ({ site, onDone, onEnded }: Props) => {
  const text = useTexts(siteLifeWords)
  const formats = useFormats()
  const [day, setDay] = useState(dayOf(new Date(Date.now() + 86_400_000)))
  const [reason, setReason] = useState<ClosureReason>()
  const [isMissing, setMissing] = useState(false)
  const [asked, setAsked] = useState<Asked>()
  const close = useCallback(() => setAsked(undefined), [])
  const choices = closureReasons.map((each) => [each, text.closureReasons[each]] as const)
  const choose = (chosen: string): void => setReason(closureReasons.find((each) => each === chosen))
  /** No day is closed for whatever stands first in a list. */
  const askToClose = (): void => {
    setMissing(reason === undefined)
    if (reason !== undefined) setAsked({ day, reason })
  }
  const isClosing = asked?.reason !== undefined
  const title =
    asked === undefined
      ? ""
      : isClosing
        ? `${text.closeDay}: ${formats.day(asked.day)}`
        : text.reopen(formats.day(asked.day))
  return (
    <section class="card stack" aria-label={text.closures}>
      <h2>{text.closures}</h2>
      {site.closures.length === 0 ? (
        <p class="small">{text.closuresNone}</p>
      ) : (
        <Rows label={text.closures}>
          {site.closures.map((each) => (
            <Row
              key={each.day}
              label={formats.day(each.day)}
              detail={text.closureReasons[each.reason]}
              {...(site.may.decide ? { value: text.reopen(""), onPress: () => setAsked({ day: each.day }) } : {})}
            />
          ))}
        </Rows>
      )}
      {site.may.decide && site.may.change ? (
        <div class="site-numbers">
          <Field label={text.day} type="date" value={day} onInput={setDay} />
          <Choose
            label={text.reason}
            value={reason ?? ""}
            error={isMissing && reason === undefined ? text.reasonMissing : undefined}
            of={[["", text.reasonChoose], ...choices]}
            onChoose={choose}
          />
          <Button kind="secondary" disabled={day === ""} onPress={askToClose}>
            {text.closeDay}
          </Button>
        </div>
      ) : null}
      {asked === undefined ? null : (
        <Confirm
          title={title}
          action={isClosing ? text.closeDay : text.reopen("")}
          isSafe={!isClosing}
          act={(commandId) =>
            closeDays(site.siteId, {
              commandId,
              days: [asked.day],
              ...(asked.reason === undefined ? {} : { reason: asked.reason }),
            })
          }
          onDone={() => {
            close()
            onDone()
          }}
          onClose={close}
          onEnded={onEnded}
        >
          <p>{isClosing ? text.closeDetail : text.reopenDetail}</p>
        </Confirm>
      )}
    </section>
  )
}
