import type { ShownClaim } from "@jatidiri/verification/contract"
import { Badge, Face, useFormats, useLanguage, useTexts } from "@jatidiri/web"
import { verdictWords } from "../words/verdict-words.ts"
import { addressOf, findText, isName, isPicture, shownValue } from "./claim-value.ts"

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

type Line = { readonly name: string; readonly value: string }

const Told = ({ lines, label }: { lines: readonly Line[]; label: string }) => (
  <dl class="told card" aria-label={label}>
    {lines.map(({ name, value }) => (
      <div key={name}>
        <dt class="small">{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Everything else that was shared, with its name. */
export const OtherClaims = ({ claims }: { claims: readonly ShownClaim[] }) => {
  const text = useTexts(verdictWords)
  const language = useLanguage()
  const format = useFormats()
  const others = claims.filter((claim) => !isPicture(claim) && claim.path[0] !== "address" && !isName(claim))
  const address = addressOf(claims)
  const lines = [
    ...others.map((claim) => ({ name: claim.label[language], value: shownValue(claim, language, format, text) })),
    ...(address === undefined ? [] : [{ name: text.address, value: address }]),
  ]
  return lines.length === 0 ? null : <Told lines={lines} label={text.claimsLabel} />
}
