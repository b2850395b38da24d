import type { Officer } from "@jatidiri/officers/contract"
import { type SiteKind, type SiteSettings, siteKinds } from "@jatidiri/service-points/contract"
import { go, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { OfficeFrame } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useTrouble } from "../office/use-answer.ts"
import { siteWords } from "../words/site-words.ts"
import { RegionChoice } from "./region-choice.tsx"
import { SettingsForm } from "./settings-form.tsx"
import { requestSite } from "./site-api.ts"

const usualDay = "08.00-12.00, 13.00-15.00"
const usualLines = [usualDay, usualDay, usualDay, usualDay, "08.00-11.30, 13.30-15.00", "", ""]

type Props = { readonly officer: Officer; readonly onEnded: () => void }

/** An officer of the region asks for a site; an office's usual week stands in the form already. */
export const NewSiteScreen = ({ officer, onEnded }: Props) => {
  const text = useTexts(siteWords)
  const wordsFor = useTrouble(onEnded)
  const command = useRef({ said: "", id: crypto.randomUUID() })
  const [kind, setKind] = useState<SiteKind>("village")
  const [region, setRegion] = useState(officer.regions[0] ?? "")
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const send = async (settings: SiteSettings): Promise<void> => {
    const body = { kind, regionCode: region, ...settings }
    // The same wish keeps its number, so that pressing again after a broken line asks once.
    const said = JSON.stringify(body)
    if (command.current.said !== said) command.current = { said, id: crypto.randomUUID() }
    setBusy(true)
    const answer = await requestSite({ commandId: command.current.id, ...body })
    setBusy(false)
    if (answer.kind === "ok") return go(`/tempat/${answer.value.siteId}`, { replace: true })
    setTrouble(wordsFor(answer))
  }
  const isServing = officer.powers.includes("activate")
  const first = {
    ...{ name: "", address: "", counters: "1", dailyQuota: "30", minutes: "10", walkInPercent: "40" },
    ...{ lines: usualLines, officers: isServing ? [officer.officerId] : [] },
  }
  const choices = siteKinds.map((each) => [each, text.kinds[each]] as const)
  return (
    <OfficeFrame title={text.newTitle} back="/tempat">
      <SettingsForm
        first={first}
        known={isServing ? [{ officerId: officer.officerId, name: officer.name }] : []}
        action={text.send}
        busy={busy}
        trouble={trouble}
        onSend={send}
        before={
          <>
            <Choose
              label={text.kind}
              value={kind}
              of={choices}
              onChoose={(chosen) => setKind(siteKinds.find((each) => each === chosen) ?? kind)}
            />
            <RegionChoice regions={officer.regions} code={region} onChoose={setRegion} onEnded={onEnded} />
          </>
        }
      />
    </OfficeFrame>
  )
}
