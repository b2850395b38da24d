import {
  type CountReason,
  countReasons,
  type MovementBody,
  mostPieces,
  type SiteStock,
  spoilReasons,
} from "@jatidiri/cards/contract"
import { Field, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Choices } from "../desk/choices.tsx"
import { Choose } from "../office/inputs.tsx"
import { stockWords } from "../words/stock-words.ts"
import { sendCount, sendLeadTime, sendMove, sendMovement } from "./blanks-api.ts"
import { FormDialog } from "./form-dialog.tsx"
import { wholeNumber } from "./parts.tsx"

export type DialogProps = {
  readonly site: SiteStock
  readonly onDone: () => void
  readonly onClose: () => void
  readonly onEnded: () => void
}

/** Without its command id, which the dialog gives. */
type Without<Body> = Body extends unknown ? Omit<Body, "commandId"> : never

const usePieces = () => {
  const text = useTexts(stockWords)
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const read = (): number | undefined => {
    const pieces = wholeNumber(typed, mostPieces)
    setError(pieces === undefined ? text.countWrong : undefined)
    return pieces
  }
  const field = <Field label={text.count} value={typed} onInput={setTyped} error={error} inputMode="numeric" />
  return { read, field }
}

export const InDialog = ({ site, ...rest }: DialogProps) => {
  const text = useTexts(stockWords)
  const { read, field } = usePieces()
  const [letter, setLetter] = useState("")
  const [error, setError] = useState<string>()
  const body = () => {
    const pieces = read()
    const said = letter.trim()
    setError(said === "" ? text.letterMissing : undefined)
    if (pieces === undefined || said === "") return undefined
    return { siteId: site.siteId, kind: "in" as const, pieces, letter: said }
  }
  return (
    <FormDialog title={text.inWords(site.name)} action={text.save} read={body} send={sendMovement} {...rest}>
      {field}
      <Field
        label={text.letter}
        hint={text.letterHint}
        value={letter}
        onInput={setLetter}
        error={error}
        maxLength={80}
        autoComplete="off"
      />
    </FormDialog>
  )
}

export const UseDialog = ({ site, ...rest }: DialogProps) => {
  const text = useTexts(stockWords)
  const { read, field } = usePieces()
  const [kind, setKind] = useState<"out" | "spoiled">("out")
  const [reason, setReason] = useState<(typeof spoilReasons)[number]>("misprint")
  const body = (): Without<MovementBody> | undefined => {
    const pieces = read()
    if (pieces === undefined) return undefined
    const { siteId } = site
    return kind === "out" ? { siteId, kind, pieces } : { siteId, kind, pieces, reason }
  }
  return (
    <FormDialog title={text.useWords(site.name)} action={text.save} read={body} send={sendMovement} {...rest}>
      <Choices
        legend={text.what}
        name="blank-use"
        options={(["out", "spoiled"] as const).map((one) => [one, text.used[one]] as const)}
        chosen={kind}
        onChoose={setKind}
      />
      {kind === "out" ? null : (
        <Choose
          label={text.why}
          value={reason}
          of={spoilReasons.map((one) => [one, text.spoilReasons[one]] as const)}
          onChoose={(value) => setReason(spoilReasons.find((one) => one === value) ?? "misprint")}
        />
      )}
      {field}
    </FormDialog>
  )
}

export const MoveDialog = ({ site, others, ...rest }: DialogProps & { others: readonly SiteStock[] }) => {
  const text = useTexts(stockWords)
  const { read, field } = usePieces()
  const [to, setTo] = useState(others[0]?.siteId ?? "")
  const body = () => {
    const pieces = read()
    return pieces === undefined || to === "" ? undefined : { from: site.siteId, to, pieces }
  }
  return (
    <FormDialog title={text.moveWords(site.name)} action={text.save} read={body} send={sendMove} {...rest}>
      <Choose
        label={text.to}
        value={to}
        of={others.map(({ siteId, name }) => [siteId, name] as const)}
        onChoose={setTo}
      />
      {field}
    </FormDialog>
  )
}

const differing = countReasons.filter((reason) => reason !== "as-booked")

export const CountDialog = ({ site, ...rest }: DialogProps) => {
  const text = useTexts(stockWords)
  const { number } = useFormats()
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string>()
  const [reason, setReason] = useState<CountReason>("unknown")
  const counted = /^0+$/.test(typed.trim()) ? 0 : wholeNumber(typed, mostPieces)
  const difference = counted === undefined ? undefined : counted - site.pieces
  const body = () => {
    setError(counted === undefined ? text.countWrong : undefined)
    if (counted === undefined) return undefined
    const why = difference === 0 ? ("as-booked" as const) : reason
    return { siteId: site.siteId, booked: site.pieces, counted, reason: why }
  }
  const sign = difference !== undefined && difference > 0 ? "+" : ""
  return (
    <FormDialog title={text.countWords(site.name)} action={text.save} read={body} send={sendCount} {...rest}>
      <Field
        label={text.counted}
        hint={text.countHint(number(site.pieces))}
        value={typed}
        onInput={setTyped}
        error={error}
        inputMode="numeric"
      />
      <p aria-live="polite">
        {difference === undefined
          ? null
          : difference === 0
            ? text.same
            : text.difference(`${sign}${number(difference)}`)}
      </p>
      {difference === undefined || difference === 0 ? null : (
        <Choose
          label={text.why}
          value={reason}
          of={differing.map((one) => [one, text.countReasons[one]] as const)}
          onChoose={(value) => setReason(differing.find((one) => one === value) ?? "unknown")}
        />
      )}
    </FormDialog>
  )
}

const mostLeadDays = 250

export const LeadDialog = ({ site, ...rest }: DialogProps) => {
  const text = useTexts(stockWords)
  const [typed, setTyped] = useState(String(site.leadDays))
  const [error, setError] = useState<string>()
  const body = () => {
    const leadDays = wholeNumber(typed, mostLeadDays)
    setError(leadDays === undefined ? text.leadWrong : undefined)
    return leadDays === undefined ? undefined : { siteId: site.siteId, leadDays }
  }
  return (
    <FormDialog title={text.leadWords(site.name)} action={text.save} read={body} send={sendLeadTime} {...rest}>
      <Field
        label={text.leadDays}
        hint={text.leadHint}
        value={typed}
        onInput={setTyped}
        error={error}
        inputMode="numeric"
        maxLength={3}
      />
    </FormDialog>
  )
}
