import { nationCode, type VoiceTopic, voiceTopics } from "@jatidiri/rights/contract"
import { Button, Notice, Switch, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import type { Address } from "../address/address.ts"
import { addressText, inView } from "../address/address.ts"
import { TextArea } from "./text-area.tsx"
import { useSending } from "./use-sending.ts"
import { writeVoice } from "./voice-api.ts"
import { voiceWords } from "./words.ts"

type Props = { readonly address: Address; readonly place: string; readonly onSent: () => void }

const Form = ({ address, place, onSent }: Props) => {
  const text = useTexts(voiceWords)
  const [topic, setTopic] = useState<VoiceTopic>("network")
  const [words, setWords] = useState("")
  const [attach, setAttach] = useState(true)
  const [sent, setSent] = useState(false)
  const link = attach ? { view: addressText(inView(address, "overview")) } : {}
  const { busy, trouble, press } = useSending(
    (commandId) => writeVoice({ commandId, regionCode: address.code, topic, words, ...link }),
    () => {
      setWords("")
      setSent(true)
      onSent()
    },
  )
  return (
    <>
      <div class="field">
        <label for="voice-topic">{text.topic}</label>
        <select
          id="voice-topic"
          value={topic}
          onChange={(event) => setTopic(voiceTopics.find((one) => one === event.currentTarget.value) ?? topic)}
        >
          {voiceTopics.map((one) => (
            <option key={one} value={one} selected={one === topic}>
              {text.topics[one]}
            </option>
          ))}
        </select>
      </div>
      <TextArea id="voice-words" label={text.words} hint={text.wordsHint} value={words} onInput={setWords} />
      <Switch label={text.attach} detail={place} on={attach} onChange={setAttach} />
      {trouble === undefined || busy ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      {sent && words === "" ? <p role="status">{text.sent}</p> : null}
      <Button busy={busy} disabled={words.trim().length < 3} onPress={press}>
        {text.send}
      </Button>
    </>
  )
}

/** In the name of the region that is shown. */
export const WriteVoice = (props: Props) => {
  const text = useTexts(voiceWords)
  return (
    <section class="card stack not-printed">
      <h2>{text.write}</h2>
      {props.address.code === nationCode ? (
        <p>{text.chooseRegion}</p>
      ) : (
        <>
          <p>
            <strong>{props.place}</strong>. {text.writeMore}
          </p>
          <Form {...props} />
        </>
      )}
    </section>
  )
}
