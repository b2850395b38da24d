import { Button, Header, Notice, Progress, Screen, usePlace, useTexts } from "@jatidiri/web"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { NewRequest } from "./new-request.tsx"
import { OneRequest } from "./one-request.tsx"
import { RequestList } from "./request-list.tsx"
import { words } from "./requests-words.ts"
import { useRequests } from "./use-requests.ts"
import "./requests.css"

const Looked = ({ id, known }: { id: string | null; known: ReturnType<typeof useRequests> }) => {
  const text = useTexts(words)
  const { tickets, trouble, busy, reload } = known
  const ticket = tickets?.find(({ ticketId }) => ticketId === id)
  if (ticket !== undefined) return <OneRequest key={ticket.ticketId} ticket={ticket} known={known} />
  return (
    <Screen header={<Header title={text.title} back="/layanan" />}>
      {busy ? <Progress label={text.loading} /> : null}
      <TroubleNotice trouble={busy ? undefined : trouble} />
      {tickets !== undefined && !busy ? <Notice tone="warn">{text.unknown}</Notice> : null}
      {busy ? null : (
        <Button kind="secondary" icon="refresh" onPress={reload}>
          {text.again}
        </Button>
      )}
    </Screen>
  )
}

const Known = () => {
  const { path, query } = usePlace()
  const known = useRequests()
  return path === "/layanan/lihat" ? <Looked id={query.get("id")} known={known} /> : <RequestList {...known} />
}

/** What its resident asks of the office: the list, one of them, or a new one. */
export const Requests = () => (usePlace().path === "/layanan/baru" ? <NewRequest /> : <Known />)
