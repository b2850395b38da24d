import type { OwnTicket } from "@jatidiri/rights/contract"
import { Badge, Button, Header, Progress, Row, Rows, Screen, type Tone, useFormats, useTexts } from "@jatidiri/web"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { shownNumber, words } from "./requests-words.ts"
import type { useRequests } from "./use-requests.ts"

export const toneOf = ({ state, outcome, overdue }: OwnTicket): Tone => {
  if (overdue || state === "waiting-for-resident") return "warn"
  if (outcome === "refused") return "no"
  return outcome === "answered" ? "ok" : "info"
}

const OneRow = ({ ticket }: { ticket: OwnTicket }) => {
  const text = useTexts(words)
  const { dateTime } = useFormats()
  const { ticketId, kind, number, state, overdue } = ticket
  const when =
    ticket.settledAt === undefined ? text.due(dateTime(new Date(ticket.dueAt))) : dateTime(new Date(ticket.settledAt))
  return (
    <Row
      href={`#/layanan/lihat?id=${ticketId}`}
      label={text.kinds[kind]}
      detail={
        <>
          {text.number(shownNumber(number))}
          <br />
          {when}
        </>
      }
      value={
        <Badge tone={toneOf(ticket)}>
          {text.states[state]}
          {overdue ? `, ${text.late}` : ""}
        </Badge>
      }
    />
  )
}

/** All that its resident has asked for, the latest first. */
export const RequestList = ({ tickets, trouble, busy, reload }: ReturnType<typeof useRequests>) => {
  const text = useTexts(words)
  return (
    <Screen
      header={<Header title={text.title} back="/setelan" />}
      foot={<Button href="#/layanan/baru">{text.begin}</Button>}
    >
      <p>{text.lead}</p>
      {busy && tickets === undefined ? <Progress label={text.loading} /> : null}
      <TroubleNotice trouble={trouble} />
      {tickets === undefined ? null : tickets.length === 0 ? (
        <div class="card stack-s">
          <h2>{text.none}</h2>
          <p>{text.noneMore}</p>
        </div>
      ) : (
        <Rows label={text.title}>
          {tickets.map((ticket) => (
            <OneRow key={ticket.ticketId} ticket={ticket} />
          ))}
        </Rows>
      )}
      {trouble === undefined && tickets === undefined ? null : (
        <Button kind="plain" icon="refresh" busy={busy} onPress={reload}>
          {text.again}
        </Button>
      )}
    </Screen>
  )
}
