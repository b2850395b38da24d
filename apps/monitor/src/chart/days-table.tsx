import { useFormats, useTexts } from "@jatidiri/web"
import { codeWords, wordOf } from "../words/code-words.ts"
import { screenWords } from "../words/screen-words.ts"
import type { Bucket } from "./buckets.ts"

/** The chart's numbers, newest first; periods without anybody are left out. */
export const DaysTable = ({ buckets, channels }: { buckets: readonly Bucket[]; channels: readonly string[] }) => {
  const text = useTexts(screenWords)
  const words = useTexts(codeWords)
  const format = useFormats()
  const shown = buckets.filter(({ total }) => total !== 0).toReversed()
  return (
    <details>
      <summary>{text.asTable}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              {channels.map((channel) => (
                <th key={channel} scope="col" class="right">
                  {wordOf(words.channels, channel)}
                </th>
              ))}
              <th scope="col" class="right">
                {text.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((bucket) => (
              <tr key={bucket.to}>
                <th scope="row">
                  {bucket.from === bucket.to ? "" : `${format.day(bucket.from)} – `}
                  {format.day(bucket.to)}
                </th>
                {channels.map((channel) => (
                  <td key={channel} class="right">
                    {format.number(bucket.parts[channel] ?? 0)}
                  </td>
                ))}
                <td class="right">{format.number(bucket.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
