import type { LookedUpResident } from "@jatidiri/activation/contract"
import { Face, useFormats, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"

const portrait = { width: 168, height: 212 }

/** The register's record, large enough to compare at arm's length. The NIK is grouped as on the card. */
export const RecordCard = ({ resident, device }: { resident: LookedUpResident; device: string }) => {
  const text = useTexts(deskWords)
  const { day } = useFormats()
  const nik = resident.nik.replace(/^(.{6})(.{6})(.{4})$/, "$1 $2 $3")
  const facts: readonly [string, string][] = [
    [text.born, `${resident.birthPlace}, ${day(resident.birthDay)} · ${text.sex[resident.sex] ?? resident.sex}`],
    [text.address, resident.address],
    [text.recording, resident.recording],
    [text.cohort, resident.cohort],
    [text.phone, device],
  ]
  return (
    <div class="record">
      <figure class="stack-s">
        <figcaption class="small">{text.record}</figcaption>
        <Face src={resident.photo} alt={resident.name} {...portrait} />
      </figure>
      <div class="stack-s">
        <h2 class="name">{resident.name}</h2>
        <p class="figures nik">NIK {nik}</p>
        <dl class="facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt class="small">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}
