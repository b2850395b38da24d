import type { ShownClaim } from "@jatidiri/verification/contract"
import { Button, DemoRibbon, Icon, type IconName, Notice, Row, Rows, Screen, useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { isPicture } from "../verdict/claim-value.ts"
import { OtherClaims, Person } from "../verdict/person.tsx"
import { commonWords } from "../words/common-words.ts"
import { offlineWords } from "../words/offline-words.ts"
import type { Look } from "./judge-glance.ts"

type LookBannerProps = {
  readonly kind: "manual" | "reject"
  readonly icon: IconName
  readonly name: string
  readonly lead: string
  readonly demo: boolean
}

/** The verdict in one word, a drawing and a colour; read out as soon as it appears. */
export const LookBanner = ({ kind, icon, name, lead, demo }: LookBannerProps) => {
  const word = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    word.current?.focus()
    document.title = `${name} · Jatidiri`
  }, [name])
  return (
    <header class={`banner ${kind}`}>
      <span class="seal" aria-hidden="true">
        <Icon name={icon} size={36} />
      </span>
      <span>
        <h1 ref={word} tabIndex={-1}>
          {name}
        </h1>
        <span class="block">{lead}</span>
      </span>
      {demo ? <DemoRibbon /> : null}
    </header>
  )
}

export const Foot = ({ children }: { children: ComponentChildren }) => {
  const text = useTexts(commonWords)
  return (
    <section class="column" aria-label={text.actions}>
      {children}
    </section>
  )
}

/** Only what has a name here is told; a provisional KTP has few claims, and nothing else of it is the teller's business. */
const shownOf = ({ claims }: Look): readonly ShownClaim[] => {
  const [id, en] = [offlineWords.id.claims, offlineWords.en.claims]
  const names = ["small_picture", "name", "birthdate", "gender", "region"]
  return names
    .filter((name) => typeof claims[name] === "string")
    .map((name) => ({
      credential: "ktp",
      path: [name],
      label: { id: id[name] ?? "", en: en[name] ?? "" },
      value: claims[name],
    }))
}

const Checks = ({ look, nowSeconds }: { look: Look; nowSeconds: number }) => {
  const text = useTexts(offlineWords)
  const format = useFormats()
  const outcome = (kind: "pass" | "doubt", words: string) => (
    <span class={`outcome ${kind}`}>
      <Icon name={kind === "pass" ? "check" : "warn"} size={16} />
      <strong>{words}</strong>
    </span>
  )
  return (
    <Rows label={text.checks}>
      <Row label={text.until} value={format.dateTime(new Date(look.until * 1000))} />
      <Row label={text.office} value={text.officeOf(look.office)} />
      <Row label={text.place} value={look.place} />
      <Row label={text.signature} value={outcome("pass", text.good)} />
      <Row label={text.holder} value={outcome("pass", text.good)} />
      <Row label={text.fresh} value={text.seconds(Math.max(0, nowSeconds - look.boundAt))} />
      <Row label={text.status} value={outcome("doubt", text.statusUnknown)} />
    </Rows>
  )
}

type Props = {
  readonly look: Look
  /** When it was judged, seconds. */
  readonly at: number
  readonly demo: boolean
  readonly onNext: () => void
}

/** The face first; then what it is worth. Held in memory only, by this screen. */
export const LookScreen = ({ look, at, demo, onNext }: Props) => {
  const text = useTexts(offlineWords)
  const shown = shownOf(look)
  return (
    <Screen
      wide
      header={<LookBanner kind="manual" icon="history" name={text.mark} lead={text.markLead} demo={demo} />}
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
          {shown.some(isPicture) ? null : (
            <Notice tone="no" title={text.noPhoto}>
              {text.noPhotoDetail}
            </Notice>
          )}
          <Person claims={shown} />
        </div>
        <div class="what stack">
          <OtherClaims claims={shown} />
        </div>
        <div class="how stack">
          <Checks look={look} nowSeconds={at} />
          <Notice tone="warn" title={text.weaker}>
            {text.weakerDetail}
          </Notice>
          <p class="small">{text.nothingKept}</p>
        </div>
      </div>
    </Screen>
  )
}
