import { Switch, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import type { AskedRequest } from "../../actions/read-request.ts"
import type { AskedField } from "../../domain/consent.ts"
import { namesOf, shownField } from "../../domain/labels.ts"
import { useHoldings } from "../../session/holdings.ts"
import { words } from "./sharing-words.ts"

type Props = {
  readonly asked: AskedRequest
  readonly chosen: readonly AskedField[]
  readonly onChange: (chosen: readonly AskedField[]) => void
}

/** Each field by its label, with the very words that would leave the phone. */
export const FieldChoices = ({ asked, chosen, onChange }: Props) => {
  const text = useTexts(words)
  const language = useLanguage()
  const formats = useFormats()
  const labels = useHoldings()?.labels ?? []
  const detailOf = (field: AskedField): string => {
    const claims = asked.answering.find(({ query }) => query.id === field.queryId)?.claims
    const value = shownField(claims, field.path, labels, { language, formats })
    const rule = field.required ? text.required : text.optional
    return [value, field.beyond ? text.beyond : rule].filter((part) => part !== undefined).join(" · ")
  }
  return (
    <div>
      <h2 class="unseen">{text.fields}</h2>
      <div class="rows">
        {asked.fields.map((field) => (
          <div>
            <Switch
              label={namesOf(labels, field.path)[language]}
              detail={detailOf(field)}
              on={chosen.includes(field)}
              locked={field.required}
              onChange={(on) => onChange(on ? [...chosen, field] : chosen.filter((other) => other !== field))}
            />
          </div>
        ))}
      </div>
    </div>
  )
}
