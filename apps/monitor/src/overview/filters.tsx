import type { Figures } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { type Address, measures, orders, spans } from "../address/address.ts"
import { Choice } from "../pieces/choice.tsx"
import { codeWords, wordOf } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"

type Props = {
  readonly address: Address
  readonly change: (part: Partial<Address>) => void
  readonly channels: Figures["channels"]
}

/** What the chart and the ranking show; each choice stands in the address. */
export const Filters = ({ address, change, channels }: Props) => {
  const text = useTexts(screenWords)
  const words = useTexts(codeWords)
  const codes = new Set(channels.map(({ code }) => code))
  if (address.channel !== "") codes.add(address.channel)
  return (
    <fieldset class="filters">
      <legend class="unseen">{text.filters}</legend>
      <div class="filter-row">
        <Choice
          label={text.span}
          value={String(address.span)}
          options={spans.map((days) => ({ value: String(days), label: text.spans(days) }))}
          onChange={(value) => change({ span: spans.find((days) => String(days) === value) ?? address.span })}
        />
        <Choice
          label={text.channel}
          value={address.channel}
          options={[
            { value: "", label: text.allChannels },
            ...[...codes].map((code) => ({ value: code, label: wordOf(words.channels, code) })),
          ]}
          onChange={(channel) => change({ channel })}
        />
        <Choice
          label={text.measure}
          value={address.measure}
          options={measures.map((value) => ({ value, label: text.measures[value] }))}
          onChange={(value) => change({ measure: measures.find((one) => one === value) ?? address.measure })}
        />
        <Choice
          label={text.order}
          value={address.order}
          options={orders.map((value) => ({ value, label: text.orders[value] }))}
          onChange={(value) => change({ order: orders.find((one) => one === value) ?? address.order })}
        />
      </div>
    </fieldset>
  )
}
