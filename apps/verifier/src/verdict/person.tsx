import type { ShownClaim } from "@jatidiri/verification/contract"
import { Badge, Face, Row, Rows, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { verdictWords } from "../words/verdict-words.ts"
import { findText, isPicture, shownValue } from "./claim-value.ts"

/** The photo large, the name beside it, and the task that no machine does here: comparing the face. */
export const Person = ({ claims }: { claims: readonly ShownClaim[] }) => {
  const text = useTexts(verdictWords)
  const picture = claims.find(isPicture)
  const name = findText(claims, "name")
  if (picture === undefined && name === undefined) return null
  return (
    <div class="person">
      {picture === undefined ? null : <Face src={String(picture.value)} alt={text.photo} width={132} height={168} />}
      <div class="stack-s">
        <span class="person-name">{name ?? text.unnamed}</span>
        {picture === undefined ? null : (
          <>
            <Badge tone="warn" icon="people">
              {text.compare}
            </Badge>
            <span class="small">{text.compareDetail}</span>
          </>
        )}
      </div>
    </div>
  )
}

/** Everything else that was shared, with its name. */
export const OtherClaims = ({ claims }: { claims: readonly ShownClaim[] }) => {
  const text = useTexts(verdictWords)
  const language = useLanguage()
  const format = useFormats()
  const others = claims.filter((claim) => !isPicture(claim) && !(claim.path.length === 1 && claim.path[0] === "name"))
  if (others.length === 0) return null
  return (
    <Rows label={text.claimsLabel}>
      {others.map((claim) => (
        <Row
          key={`${claim.credential}.${claim.path.join(".")}`}
          label={<span class="small">{claim.label[language]}</span>}
          value={<strong class="told">{shownValue(claim, language, format, text)}</strong>}
        />
      ))}
    </Rows>
  )
}
