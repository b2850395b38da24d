import { Notice, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { Lines } from "../office/inputs.tsx"
import { groupWords } from "../words/group-words.ts"
import { planWords } from "../words/plan-words.ts"
import { CountedList } from "./counted-list.tsx"
import { type Draft, waysToInvite } from "./draft.ts"
import { GroupChoice } from "./group-choice.tsx"
import { readNikList } from "./nik-list.ts"
import { readTextFile } from "./read-text-file.ts"

const FileInput = ({ onText }: { onText: (text: string) => void }) => {
  const text = useTexts(planWords)
  const [trouble, setTrouble] = useState<"too-large" | "unreadable">()
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = [...(input.files ?? [])]
    if (file === undefined) return
    const read = await readTextFile(file)
    // The same file, mended, can be taken again.
    input.value = ""
    setTrouble("trouble" in read ? read.trouble : undefined)
    if ("text" in read) onText(read.text)
  }
  return (
    <div class="stack-s">
      <label class="button secondary photo">
        <span class="inside">{text.file}</span>
        <input
          class="unseen"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(event) => take(event.currentTarget)}
        />
      </label>
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble === "too-large" ? text.fileTooLarge : text.fileUnreadable}
        </Notice>
      )}
    </div>
  )
}

type Props = {
  readonly draft: Draft
  readonly error: (field: "list" | "group") => string | undefined
  /** A round that is changed keeps its people unless others are chosen. */
  readonly isChange: boolean
  readonly onEnded: () => void
  readonly onChange: (changes: Partial<Draft>) => void
}

/** Those on a list, a group of the region, or everybody of it. */
export const InvitePart = ({ draft, error, isChange, onChange, onEnded }: Props) => {
  const text = useTexts(planWords)
  const groups = useTexts(groupWords)
  const said = {
    niks: [text.byList, text.byListDetail],
    region: [text.byRegion, text.byRegionDetail],
    ...groups.ways,
  } as const
  const ways = [...(isChange ? (["keep"] as const) : []), ...waysToInvite]
  return (
    <div class="stack">
      <fieldset class="choices">
        <legend class="unseen">{text.invitePart}</legend>
        <div class="team">
          {ways.map((way) => (
            <label key={way} class="choice">
              <input
                type="radio"
                name="inviting"
                checked={draft.inviting === way}
                onChange={() => onChange({ inviting: way })}
              />
              <span>
                {said[way][0]}
                <span class="small below">{said[way][1]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {draft.inviting === "cohort" || draft.inviting === "agency" || draft.inviting === "rt" ? (
        <GroupChoice draft={draft} way={draft.inviting} error={error("group")} onChange={onChange} onEnded={onEnded} />
      ) : null}
      {draft.inviting !== "niks" ? null : (
        <>
          <FileInput onText={(list) => onChange({ list })} />
          <Lines
            label={text.list}
            hint={text.listHint}
            rows={6}
            value={draft.list}
            error={error("list")}
            onInput={(list) => onChange({ list })}
          />
          <CountedList list={readNikList(draft.list)} />
        </>
      )}
    </div>
  )
}
