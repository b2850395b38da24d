import type { DeskPurpose } from "@jatidiri/relying-parties/contract"
import { Row, Rows, useLanguage, useTexts } from "@jatidiri/web"
import { deskWords } from "../words/desk-words.ts"

/** What a purpose asks, in the resident's words. */
export const AskedClaims = ({ purpose }: { purpose: DeskPurpose }) => {
  const text = useTexts(deskWords)
  const language = useLanguage()
  const claims = purpose.credentials.flatMap((credential) => credential.claims)
  return (
    <Rows label={text.asked}>
      {claims.map(({ path, label, required }) => (
        <Row key={path.join(".")} label={label[language]} value={required ? undefined : text.optional} />
      ))}
    </Rows>
  )
}
