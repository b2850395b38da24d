import type { Officer } from "@jatidiri/officers/contract"
import type { Desk } from "@jatidiri/service-points/contract"
import { Row, Rows, useFormats, useTexts } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { queueWords } from "../words/queue-words.ts"
import { findChosen, siteOf } from "./chosen-site.ts"
import { readDesk, readDesks } from "./queue-api.ts"

const everyMilliseconds = 60_000

/** The day's appointments in one line at the desk, where the office tells them; it leads to the queue. */
export const DayLine = ({ officer }: { readonly officer: Officer }) => {
  const text = useTexts(queueWords)
  const { number } = useFormats()
  const [desk, setDesk] = useState<Desk>()
  const own = officer.servicePoint.id
  useEffect(() => {
    let left = false
    let siteId: string | undefined
    const find = async (): Promise<string> => {
      const desks = await readDesks()
      if (desks.kind === "ok") siteId = siteOf(desks.value.sites, findChosen()) ?? own
      return siteId ?? own
    }
    const look = async (): Promise<void> => {
      const answer = document.visibilityState === "visible" ? await readDesk(siteId ?? (await find())) : undefined
      if (!left && answer?.kind === "ok") setDesk(answer.value)
    }
    look()
    const looking = setInterval(look, everyMilliseconds)
    return () => {
      left = true
      clearInterval(looking)
    }
  }, [own])
  if (desk === undefined) return null
  const counts = (["booked", "walkIns", "served", "noShows"] as const).map(
    (each) => `${number(desk[each])} ${text.counts[each]}`,
  )
  return (
    <Rows label={text.title}>
      <Row
        label={text.title}
        detail={counts.join(" · ")}
        value={text.waitingCount(number(desk.waiting.length))}
        href="#/antrean"
      />
    </Rows>
  )
}
