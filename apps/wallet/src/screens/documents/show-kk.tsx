import { Card, DemoRibbon, Header, Notice, Progress, Screen, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { shownClaims } from "../../domain/labels.ts"
import { type Holdings, useHoldings } from "../../session/holdings.ts"
import { words } from "./documents-words.ts"

/** Descriptions of one member's claims, as if the member stood alone. */
const memberLabels = (labels: Holdings["labels"]): Holdings["labels"] =>
  labels
    .filter(({ path }) => path[0] === "members" && path[1] === null)
    .map((claim) => ({ ...claim, path: claim.path.slice(2) }))

/** The card's own numbers and names first, as on paper; the parts of the address after them. */
const wholeFirst = (labels: Holdings["labels"]): Holdings["labels"] =>
  [...labels].sort((one, other) => one.path.length - other.path.length)

const nameOf = (member: unknown): string => {
  const name = typeof member === "object" && member !== null ? Reflect.get(member, "name") : undefined
  return typeof name === "string" ? name : ""
}

const Facts = ({ claims, labels }: { claims: unknown; labels: Holdings["labels"] }) => {
  const formats = useFormats()
  const language = useLanguage()
  return (
    <dl>
      {shownClaims(claims, labels, { language, formats }).map((claim) => (
        <div class="fact">
          <dt>{claim.names[language]}</dt>
          <dd class="figures">{claim.value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Kk = ({ holdings }: { holdings: Holdings }) => {
  const members = holdings.kk?.["members"]
  return (
    <>
      {holdings.demo ? (
        <div>
          <DemoRibbon />
        </div>
      ) : null}
      <Card>
        <Facts claims={holdings.kk} labels={wholeFirst(holdings.labels)} />
      </Card>
      {Array.isArray(members)
        ? members.map((member) => (
            <details class="card">
              <summary>{nameOf(member)}</summary>
              <Facts claims={member} labels={memberLabels(holdings.labels)} />
            </details>
          ))
        : null}
    </>
  )
}

export const ShowKk = () => {
  const text = useTexts(words)
  const holdings = useHoldings()
  return (
    <Screen header={<Header title={text.kkTitle} back="/" />}>
      {holdings === undefined ? <Progress label={text.kkTitle} /> : null}
      {holdings !== undefined && holdings.kk === undefined ? <Notice tone="warn">{text.noKk}</Notice> : null}
      {holdings?.kk === undefined ? null : <Kk holdings={holdings} />}
    </Screen>
  )
}
