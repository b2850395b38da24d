import type { Site, SiteSettings } from "@jatidiri/service-points/contract"
import { Button, useTexts } from "@jatidiri/web"
import { useCallback, useRef, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { officeWords } from "../words/office-words.ts"
import { siteWords } from "../words/site-words.ts"
import { linesOf } from "./hours.ts"
import { type Draft, SettingsForm } from "./settings-form.tsx"
import { changeSite, readSite } from "./site-api.ts"

const draftOf = (site: Site): Draft => ({
  ...{ name: site.name, address: site.address, counters: String(site.counters), dailyQuota: String(site.dailyQuota) },
  ...{ minutes: String(site.minutes), walkInPercent: String(site.walkInPercent), lines: linesOf(site.hours) },
  officers: site.officers.map(({ officerId }) => officerId),
})

type Props = { readonly siteId: string; readonly onEnded: () => void }

/** What has been booked stays as it was promised; the screen says how many days that are. */
export const ChangeSiteScreen = ({ siteId, onEnded }: Props) => {
  const text = useTexts(siteWords)
  const office = useTexts(officeWords)
  const wordsFor = useTrouble(onEnded)
  const { state, again } = useAnswer(
    useCallback(() => readSite(siteId), [siteId]),
    onEnded,
  )
  const command = useRef({ said: "", id: crypto.randomUUID() })
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [kept, setKept] = useState<number>()
  const send = async (settings: SiteSettings): Promise<void> => {
    const said = JSON.stringify(settings)
    if (command.current.said !== said) command.current = { said, id: crypto.randomUUID() }
    setBusy(true)
    const answer = await changeSite(siteId, { commandId: command.current.id, ...settings })
    setBusy(false)
    setTrouble(answer.kind === "ok" ? undefined : wordsFor(answer))
    if (answer.kind === "ok") setKept(answer.value.keptDays)
  }
  return (
    <OfficeFrame title={text.changeTitle} back={`/tempat/${siteId}`}>
      {kept === undefined ? (
        <Waiting state={state} onAgain={again}>
          {(site) => (
            <SettingsForm
              first={draftOf(site)}
              known={site.officers}
              action={text.save}
              busy={busy}
              trouble={trouble}
              onSend={send}
            />
          )}
        </Waiting>
      ) : (
        <>
          <Done>{text.saved(kept)}</Done>
          <Button kind="secondary" href={`#/tempat/${siteId}`}>
            {office.close}
          </Button>
        </>
      )}
    </OfficeFrame>
  )
}
