import type { Desk, DeskPurpose } from "@jatidiri/relying-parties/contract"
import { Monogram, Notice, Row, Rows, useLanguage, useTexts } from "@jatidiri/web"
import { WayOffline } from "../offline/way-in.tsx"
import { deskWords } from "../words/desk-words.ts"
import { Frame } from "./frame.tsx"

const claimCount = (purpose: DeskPurpose): number =>
  purpose.credentials.reduce((count, { claims }) => count + claims.length, 0)

/** The first screen of a signed-in desk: what may be asked for. */
export const PurposesScreen = ({ desk, onSignOut }: { desk: Desk; onSignOut: () => void }) => {
  const text = useTexts(deskWords)
  const language = useLanguage()
  return (
    <Frame onSignOut={onSignOut}>
      <div class="column stack">
        <div class="whose">
          <Monogram name={desk.relyingParty.name} />
          <span>
            <strong>{desk.relyingParty.name}</strong>
            <span class="small block">{desk.desk.name}</span>
          </span>
        </div>
        <div class="stack-s">
          <h2>{text.purposes}</h2>
          <p class="small">{text.purposesLead}</p>
        </div>
        {desk.purposes.length === 0 ? (
          <Notice tone="warn">{text.noPurposes}</Notice>
        ) : (
          <Rows label={text.purposes}>
            {desk.purposes.map((purpose) => (
              <Row
                key={purpose.id}
                label={<strong>{purpose.name[language]}</strong>}
                detail={purpose.justification}
                value={text.claims(claimCount(purpose))}
                href={`#/keperluan/${purpose.id}`}
              />
            ))}
          </Rows>
        )}
        <WayOffline />
      </div>
    </Frame>
  )
}
