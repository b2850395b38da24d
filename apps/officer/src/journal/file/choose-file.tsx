import { parseRecoveryCode, showRecoveryCode } from "@jatidiri/field"
import { Button, Field, Icon, Notice, useTexts } from "@jatidiri/web"
import { useState } from "preact/hooks"
import { fileWords } from "../../words/file-words.ts"
import { readText } from "./save-text.ts"
import type { DeliveryRefusal } from "./use-file-delivery.ts"

type Props = {
  readonly refusal: DeliveryRefusal | undefined
  readonly onOpen: (text: string, key: string) => Promise<void>
}

type Wrong = { readonly file?: string; readonly key?: string }

/** Which file, and the key that its officer has written down. */
export const ChooseFile = ({ refusal, onOpen }: Props) => {
  const text = useTexts(fileWords)
  const [file, setFile] = useState<File>()
  const [typed, setTyped] = useState("")
  const [wrong, setWrong] = useState<Wrong>({})
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const key = parseRecoveryCode(typed)
    if (file === undefined) return setWrong({ file: text.fileMissing })
    if (key === undefined) return setWrong({ key: text.keyWrong })
    setWrong({})
    const content = await readText(file).catch(() => undefined)
    if (content === undefined) return setWrong({ file: text.refusals["file-damaged"] })
    await onOpen(content, key)
  }
  const settle = (value: string): void => {
    const key = parseRecoveryCode(value)
    setTyped(key === undefined ? value : showRecoveryCode(key))
  }
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      {refusal === undefined ? null : (
        <Notice tone="no" live>
          {text.refusals[refusal]}
        </Notice>
      )}
      <label class="file-choice">
        <span class="inside">
          <Icon name="stored" />
          <span>{file === undefined ? text.choose : text.chosen(file.name)}</span>
        </span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </label>
      {wrong.file === undefined ? null : (
        <Notice tone="no" live>
          {wrong.file}
        </Notice>
      )}
      <Field
        label={text.key}
        hint={text.keyHint}
        value={typed}
        onInput={settle}
        error={wrong.key}
        maxLength={24}
        autoComplete="off"
        placeholder="XXXX-XXXX-XXXX-XXXX"
      />
      <Button submit icon="sent">
        {text.openAndSend}
      </Button>
    </form>
  )
}
