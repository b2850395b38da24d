import { Badge, Button, Card, Header, Monogram, Notice, Screen, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { Answered } from "../../actions/answer-request.ts"
import type { Outcome, Trouble } from "../../actions/outcome.ts"
import type { AskedRequest } from "../../actions/read-request.ts"
import { type AskedField, isAnswered } from "../../domain/consent.ts"
import { useWallet } from "../../session/wallet.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { FieldChoices } from "./field-choices.tsx"
import { words } from "./sharing-words.ts"

type Props = {
  readonly asked: AskedRequest
  readonly onEnd: (how: "shared" | "refused" | "unsure", who: string) => void
}

const Asker = ({ asked }: { asked: AskedRequest }) => {
  const text = useTexts(words)
  const { statement } = asked
  return (
    <>
      <Card>
        <div class="asker">
          <Monogram name={statement.name} />
          <div>
            <b>{statement.name}</b>
            <div>
              <Badge tone="ok" icon="check">
                {text.registered}
              </Badge>
            </div>
          </div>
        </div>
      </Card>
      <div>
        <h2>{text.why}</h2>
        <p>{statement.purpose.name}</p>
      </div>
    </>
  )
}

/** What to think of before the fields are read. */
const Warnings = ({ fields }: { fields: readonly AskedField[] }) => {
  const text = useTexts(words)
  return (
    <>
      {fields.some(({ beyond }) => beyond) ? <Notice tone="no">{text.beyondNotice}</Notice> : null}
      {fields.some(({ privileged }) => privileged) ? <Notice tone="warn">{text.nikAsked}</Notice> : null}
    </>
  )
}

/** Whether every credential asked for is answered by exactly what is chosen. */
const isWhole = (asked: AskedRequest, chosen: readonly AskedField[]): boolean =>
  asked.answering.length > 0 &&
  asked.answering.every(({ query }) =>
    isAnswered(
      query,
      chosen.filter(({ queryId }) => queryId === query.id).map(({ path }) => path),
    ),
  )

const answerLater = () => import("../../actions/answer-request.ts")

/** Who asks, what for, and every field with its own switch: required ones locked, optional ones off until switched on. */
export const Consent = ({ asked, onEnd }: Props) => {
  const text = useTexts(words)
  const { vault } = useWallet()
  const [chosen, setChosen] = useState<readonly AskedField[]>(asked.fields.filter(({ required }) => required))
  const [working, setWorking] = useState<"share" | "refuse">()
  const [trouble, setTrouble] = useState<Trouble>()
  const who = asked.statement.name
  const whole = isWhole(asked, chosen)

  const finish = (answer: Outcome<Answered>, how: "shared" | "refused"): void => {
    setWorking(undefined)
    if (answer.ok && answer.value.redirectUri !== undefined) location.assign(answer.value.redirectUri)
    else if (answer.ok || how === "refused") onEnd(how, who)
    else if (answer.trouble.kind === "refused") setTrouble(answer.trouble)
    else onEnd("unsure", who)
  }
  const share = async (): Promise<void> => {
    setWorking("share")
    finish(await (await answerLater()).shareFields(vault, asked, chosen), "shared")
  }
  const refuse = async (): Promise<void> => {
    setWorking("refuse")
    finish(await (await answerLater()).refuseRequest(vault, asked), "refused")
  }
  return (
    <Screen
      header={<Header title={text.title} back="/" />}
      foot={
        <div class="decision">
          <Button kind="danger" busy={working === "refuse"} disabled={working !== undefined} onPress={refuse}>
            {text.refuse}
          </Button>
          <Button busy={working === "share"} disabled={!whole || working !== undefined} onPress={share}>
            {text.share(chosen.length)}
          </Button>
        </div>
      }
    >
      <Asker asked={asked} />
      <Warnings fields={asked.fields} />
      <FieldChoices asked={asked} chosen={chosen} onChange={setChosen} />
      {whole ? null : <Notice tone="warn">{asked.answering.length === 0 ? text.cannot : text.choose}</Notice>}
      {asked.fields.some(({ privileged }) => privileged) ? null : <Notice>{text.nikNotAsked}</Notice>}
      <TroubleNotice trouble={trouble} />
    </Screen>
  )
}
