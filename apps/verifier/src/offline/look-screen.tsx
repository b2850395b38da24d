import { type Look, type LookWeight, weighLook } from "@jatidiri/field"
import { Button, type IconName, Notice, Screen, useFormats, useTexts } from "@jatidiri/web"
import { OtherClaims, Person } from "../verdict/person.tsx"
import { lookWords } from "../words/look-words.ts"
import { offlineWords } from "../words/offline-words.ts"
import { Foot, LookBanner } from "./look-banner.tsx"
import { LookChecks } from "./look-checks.tsx"
import { shownOf } from "./look-claims.ts"

const drawings: Readonly<Record<LookWeight, IconName>> = {
  provisional: "history",
  valid: "check",
  "no-photo": "warn",
  "status-old": "warn",
  "status-unknown": "warn",
}

type Props = {
  readonly look: Look
  /** When it was judged, seconds. */
  readonly at: number
  readonly demo: boolean
  readonly onNext: () => void
}

/** What to do beside comparing the face; a plain yes asks for nothing more. */
const Remark = ({ weight }: { weight: LookWeight }) => {
  const text = useTexts(offlineWords)
  const { next } = useTexts(lookWords).weights[weight]
  return (
    <>
      {weight === "no-photo" ? (
        <Notice tone="no" title={text.noPhoto}>
          {text.noPhotoDetail}
        </Notice>
      ) : null}
      {next === undefined ? null : <Notice tone="warn">{next}</Notice>}
    </>
  )
}

/** Whatever a provisional one is worth, it is said to be one. */
const nameOf = (look: Look, weights: Readonly<Record<LookWeight, { readonly name: string }>>): string => {
  const { name } = weights[weighLook(look)]
  const provisional = weights.provisional.name
  return look.ktp === "provisional" && name !== provisional ? `${provisional} · ${name}` : name
}

/** The face first; then what it is worth. Held in memory only, by this screen. */
export const LookScreen = ({ look, at, demo, onNext }: Props) => {
  const text = useTexts(offlineWords)
  const format = useFormats()
  const shown = shownOf(look)
  const weight = weighLook(look)
  const { weights } = useTexts(lookWords)
  const { lead } = weights[weight]
  const name = nameOf(look, weights)
  const asOf = look.ktp === "full" && look.status.is === "valid" ? look.status.asOf : at
  const banner = { kind: weight === "valid" ? "accept" : "manual", icon: drawings[weight], name, demo } as const
  return (
    <Screen
      wide
      header={<LookBanner {...banner} lead={lead(format.ago(Math.max(0, at - asOf)))} />}
      foot={
        <Foot>
          <Button icon="scan" onPress={onNext}>
            {text.next}
          </Button>
        </Foot>
      }
    >
      <div class="judged">
        <div class="who stack">
          <Remark weight={weight} />
          <Person claims={shown} />
        </div>
        <div class="what stack">
          <OtherClaims claims={shown} />
        </div>
        <div class="how stack">
          <LookChecks look={look} nowSeconds={at} />
          <Notice tone="warn" title={text.weaker}>
            {look.ktp === "full" ? text.weakerFull : text.weakerDetail}
          </Notice>
          <p class="small">{text.nothingKept}</p>
        </div>
      </div>
    </Screen>
  )
}
