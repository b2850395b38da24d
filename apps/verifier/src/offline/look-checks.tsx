import type { Look, StatusSeen } from "@jatidiri/field"
import { Icon, Row, Rows, useFormats, useTexts } from "@jatidiri/web"
import { offlineWords } from "../words/offline-words.ts"
import { officeName } from "./office-name.ts"

type OutcomeProps = { readonly kind: "pass" | "doubt"; readonly words: string; readonly detail?: string | undefined }

const Outcome = ({ kind, words, detail }: OutcomeProps) => (
  <span class={`outcome ${kind}`}>
    <Icon name={kind === "pass" ? "check" : "warn"} size={16} />
    <span>
      <strong>{words}</strong>
      {detail === undefined ? null : <span class="small block">{detail}</span>}
    </span>
  </span>
)

const Status = ({ status, nowSeconds }: { status: StatusSeen; nowSeconds: number }) => {
  const text = useTexts(offlineWords)
  const format = useFormats()
  if (status.is === "unknown") return <Outcome kind="doubt" words={text.statusUnknown} />
  const age = text.byList(format.ago(Math.max(0, nowSeconds - status.asOf)))
  return <Outcome kind={status.old ? "doubt" : "pass"} words={text.notRevoked} detail={age} />
}

type Props = { readonly look: Look; readonly nowSeconds: number }

/** Each check in words; who vouches for it is the officer or the office. */
export const LookChecks = ({ look, nowSeconds }: Props) => {
  const text = useTexts(offlineWords)
  const format = useFormats()
  const good = <Outcome kind="pass" words={text.good} />
  const isFull = look.ktp === "full"
  return (
    <Rows label={text.checks}>
      <Row label={text.until} value={format.dateTime(new Date(look.until * 1000))} />
      {isFull ? null : (
        <>
          <Row label={text.office} value={text.officeOf(look.office, officeName(look.office, look.claims["region"]))} />
          <Row label={text.places[look.placeKind]} value={look.place} />
        </>
      )}
      <Row label={isFull ? text.issuerSignature : text.signature} value={good} />
      <Row label={text.holder} value={good} />
      <Row label={text.fresh} value={text.seconds(Math.max(0, nowSeconds - look.boundAt))} />
      <Row
        label={text.status}
        value={<Status status={isFull ? look.status : { is: "unknown" }} nowSeconds={nowSeconds} />}
      />
    </Rows>
  )
}
