import type { JsonObject } from "@jatidiri/credentials"
import { Face, Switch, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import type { GlanceField } from "../../domain/glance.ts"
import { shownValue, valueAt } from "../../domain/labels.ts"
import { pictureIn } from "../documents/ktp-card.tsx"
import { words } from "./glance-words.ts"

type Props = {
  readonly claims: JsonObject
  readonly fields: readonly GlanceField[]
  readonly chosen: readonly GlanceField[]
  readonly onChange: (chosen: readonly GlanceField[]) => void
}

/** Each claim with the very words, or the picture, that would be seen. */
export const GlanceChoices = ({ claims, fields, chosen, onChange }: Props) => {
  const text = useTexts(words)
  const language = useLanguage()
  const formats = useFormats()
  const seenOf = ({ path }: GlanceField) =>
    path[0] === "small_picture" ? (
      <Face src={pictureIn({ small_picture: claims["small_picture"] ?? "" })} alt="" width={38} height={48} />
    ) : (
      shownValue(valueAt(claims, path), language, formats)
    )
  return (
    <div>
      <h2 class="unseen">{text.choose}</h2>
      <div class="rows">
        {fields.map((field) => (
          <div key={field.path.join(" ")}>
            <Switch
              label={field[language]}
              detail={seenOf(field)}
              on={chosen.includes(field)}
              onChange={(on) => onChange(fields.filter((other) => (other === field ? on : chosen.includes(other))))}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
