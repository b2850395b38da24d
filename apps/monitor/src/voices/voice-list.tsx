import type { RegionVoice } from "@jatidiri/monitoring/contract"
import { type VoiceTopic, voiceTopics } from "@jatidiri/rights/contract"
import { Badge, Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { TextArea } from "./text-area.tsx"
import { useSending } from "./use-sending.ts"
import { answerVoice } from "./voice-api.ts"
import { voiceWords } from "./words.ts"

const topicOf = (topic: string): VoiceTopic => voiceTopics.find((one) => one === topic) ?? "other"

const Answering = ({ voiceId, onAnswered }: { voiceId: string; onAnswered: () => void }) => {
  const text = useTexts(voiceWords)
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState("")
  const { busy, trouble, press } = useSending((commandId) => answerVoice(voiceId, { commandId, words }), onAnswered)
  if (!open)
    return (
      <Button kind="secondary" onPress={() => setOpen(true)}>
        {text.answer}
      </Button>
    )
  return (
    <div class="stack-s">
      <TextArea id={`answer-${voiceId}`} label={text.answerTo} value={words} onInput={setWords} />
      {trouble === undefined || busy ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <div class="voice-ways">
        <Button busy={busy} disabled={words.trim().length < 3} onPress={press}>
          {text.sendAnswer}
        </Button>
        <Button kind="plain" onPress={() => setOpen(false)}>
          {text.cancel}
        </Button>
      </div>
    </div>
  )
}

type Props = { readonly voice: RegionVoice; readonly mayAnswer: boolean; readonly onAnswered: () => void }

/** What an office said and was answered; both are shown as the letters they are. */
export const OneVoice = ({ voice, mayAnswer, onAnswered }: Props) => {
  const text = useTexts(voiceWords)
  const { dateTime } = useFormats()
  const { answer, view } = voice
  return (
    <li class="voice stack-s">
      <div class="stack-s">
        <h3>
          {voice.regionName}: {text.topics[topicOf(voice.topic)]}
        </h3>
        <p class="small">
          {text.written(dateTime(new Date(voice.writtenAt)))}
          {view === undefined ? null : (
            <>
              {" · "}
              <a href={`#${view}`}>{text.figures}</a>
            </>
          )}
        </p>
      </div>
      <p class="said">{voice.words}</p>
      {answer === undefined ? (
        <p>
          <Badge tone="warn">{text.waits}</Badge>
        </p>
      ) : (
        <div class="stack-s voice-answer">
          <p class="small">{text.answered(dateTime(new Date(answer.at)))}</p>
          <p class="said">{answer.words}</p>
        </div>
      )}
      {answer === undefined && mayAnswer ? <Answering voiceId={voice.voiceId} onAnswered={onAnswered} /> : null}
    </li>
  )
}
