import type { DocumentFormat, OwnTicket } from "@jatidiri/rights/contract"
import { Button, Progress, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { caught, type Trouble } from "../actions/outcome.ts"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { useWallet } from "../session/wallet.ts"
import { fetchDocument } from "./requests-api.ts"
import { words } from "./requests-words.ts"

const forgetMilliseconds = 60_000

/** Into the phone's downloads, under a name that says nothing of whom it is about. */
const keepFile = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), forgetMilliseconds)
}

export const Documents = ({ ticket }: { ticket: OwnTicket }) => {
  const text = useTexts(words)
  const { vault } = useWallet()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [fetched, setFetched] = useState(false)
  const get = async (format: DocumentFormat): Promise<void> => {
    setBusy(true)
    setFetched(false)
    const answer = await caught(() => fetchDocument(vault, ticket.ticketId, format))
    setBusy(false)
    setTrouble(answer.ok ? undefined : answer.trouble)
    if (!answer.ok) return
    keepFile(answer.value, `salinan-data.${format}`)
    setFetched(true)
  }
  return (
    <section class="card stack-s">
      <h2>{text.copy}</h2>
      <p class="small">{text.copyMore}</p>
      {busy ? <Progress label={text.fetching} /> : null}
      <TroubleNotice trouble={busy ? undefined : trouble} />
      {fetched ? <p role="status">{text.fetched}</p> : null}
      <Button disabled={busy} onPress={() => get("pdf")}>
        {text.pdf}
      </Button>
      <Button kind="secondary" disabled={busy} onPress={() => get("json")}>
        {text.json}
      </Button>
    </section>
  )
}
