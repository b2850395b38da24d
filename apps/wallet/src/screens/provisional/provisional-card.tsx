import { DemoRibbon, Face, Icon, useFormats, useTexts } from "@jatidiri/web"
import type { Provisional } from "../../session/handover.ts"
import { pictureIn } from "../documents/ktp-card.tsx"
import { words } from "./provisional-words.ts"

/** Cannot be taken for the full KTP: another shape, a broken edge, and the word itself. */
export const ProvisionalCard = ({ provisional }: { provisional: Provisional }) => {
  const text = useTexts(words)
  const formats = useFormats()
  const { claims, until, demo } = provisional
  const name = String(claims["name"] ?? "")
  return (
    <section class="provisional-card" aria-label={text.title}>
      <div class="provisional-head">
        <span class="stamp">
          <Icon name="history" size={18} />
          <b>{text.mark}</b>
        </span>
        {demo ? <DemoRibbon /> : null}
      </div>
      <div class="provisional-body">
        <div class="provisional-photo">
          <Face src={pictureIn(claims)} alt={text.photoOf(name)} width={76} height={96} />
        </div>
        <div class="stack-s">
          <p class="provisional-note">{text.title}</p>
          <h2>{name}</h2>
          <p>
            <span class="provisional-note block">{text.until}</span>
            <b class="figures">{formats.dateTime(new Date(until * 1000))}</b>
          </p>
        </div>
      </div>
    </section>
  )
}
