import type { QueueReply } from "@jatidiri/activation/contract"
import { Monogram, Progress, shownCode, useFormats, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"

const shareOf = ({ done, quota }: QueueReply): number => (quota === 0 ? 0 : Math.min(1, done / quota))

/** Who is not known yet is marked by how his code begins, be it a digit. */
const CodeMark = ({ code }: { code: string }) => (
  <span class="monogram figures" aria-hidden="true">
    {code.slice(0, 2)}
  </span>
)

/** Who waits, oldest first; a name where the office already knows it, else the code. */
export const QueueList = ({ queue, onOpen }: { queue: QueueReply | undefined; onOpen: (code: string) => void }) => {
  const text = useTexts(deskWords)
  const { time, number } = useFormats()
  return (
    <section class="card stack" aria-label={text.queue}>
      <h2>{text.queue}</h2>
      {queue === undefined ? null : (
        <Progress label={text.quota(number(queue.done), number(queue.quota))} share={shareOf(queue)} />
      )}
      {queue === undefined || queue.waiting.length > 0 ? null : (
        <div>
          <p>{text.queueEmpty}</p>
          <p class="small">{text.queueEmptyDetail}</p>
        </div>
      )}
      <ul class="queue">
        {(queue?.waiting ?? []).map(({ requestId, code, since, resident }) => (
          <li key={requestId}>
            <button type="button" class="queued" onClick={() => onOpen(code)}>
              <span class="inside">
                {resident === undefined ? <CodeMark code={code} /> : <Monogram name={resident.name} />}
                <span>
                  <strong>{resident?.name ?? shownCode(code)}</strong>
                  <span class="small">{text.waitingSince(time(new Date(since)))}</span>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
