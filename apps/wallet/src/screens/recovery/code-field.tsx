import { Field, type Texts, useTexts } from "@jatidiri/web"
import type { GivenKey } from "./use-key.ts"

const words: Texts<{ readonly code: string; readonly hint: string; readonly wrong: string }> = {
  id: {
    code: "Kode pemulihan",
    hint: "16 tanda dari kertas Anda. Tanda hubung dan huruf besar tidak perlu.",
    wrong: "Kode pemulihan terdiri dari 16 huruf dan angka. Periksa lagi.",
  },
  en: {
    code: "Recovery code",
    hint: "The 16 characters on your paper. Hyphens and capitals do not matter.",
    wrong: "A recovery code has 16 letters and digits. Please check.",
  },
}

export const CodeField = ({ given }: { given: GivenKey }) => {
  const text = useTexts(words)
  return (
    <Field
      label={text.code}
      hint={text.hint}
      value={given.typed}
      onInput={given.setTyped}
      error={given.isWrong ? text.wrong : undefined}
      autoComplete="off"
      placeholder="XXXX-XXXX-XXXX-XXXX"
      maxLength={32}
    />
  )
}
