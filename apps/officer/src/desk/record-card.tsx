import type { LookedUpResident } from "@jatidiri/activation/contract"
import { type Device, parseRequest } from "@jatidiri/field"
import { Face, useFormats, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"
import { recordWords } from "../words/record-words.ts"
import { shownNik } from "./shown-nik.ts"

/** As large as the screen spares; a phone needs the words beside it. */
const portraitSize = (): { readonly width: number; readonly height: number } =>
  matchMedia("(min-width: 36rem)").matches ? { width: 224, height: 282 } : { width: 120, height: 151 }

const deviceOf = (request: string): Device | undefined => {
  const parsed = parseRequest(request)
  return parsed.ok ? parsed.value.payload.device : undefined
}

/** The register's record, large enough to compare at arm's length. The NIK is whole, grouped as its parts. */
export const RecordCard = ({ resident, request }: { resident: LookedUpResident; request: string }) => {
  const text = useTexts(deskWords)
  const words = useTexts(recordWords)
  const { day } = useFormats()
  const device = deviceOf(request)
  const facts: readonly [string, string][] = [
    [text.born, `${resident.birthPlace}, ${day(resident.birthDay)}`],
    [words.sexLabel, text.sex[resident.sex] ?? resident.sex],
    [text.address, resident.address],
    [text.recording, words.recording[resident.recording] ?? words.unknownRecording],
    [text.cohort, words.cohorts[resident.cohort] ?? resident.cohort],
    [text.phone, device === undefined ? words.unknownDevice : words.device(device)],
  ]
  return (
    <div class="record">
      <figure class="stack-s">
        <figcaption class="small">{text.record}</figcaption>
        <Face src={resident.photo} alt={words.photoOf(resident.name)} {...portraitSize()} />
      </figure>
      <div class="stack-s record-name">
        <h2 class="name" tabIndex={-1} data-step-start>
          {resident.name}
        </h2>
        <p class="figures nik">NIK {shownNik(resident.nik)}</p>
      </div>
      <dl class="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt class="small">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
