import type { JsonObject } from "@jatidiri/credentials"
import {
  Button,
  DemoRibbon,
  Face,
  Header,
  Kawung,
  Notice,
  Progress,
  Row,
  Rows,
  Screen,
  useFormats,
  useLanguage,
  useTexts,
} from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { type ShownClaim, shownClaims } from "../../domain/labels.ts"
import { maskedNik } from "../../domain/nik-mask.ts"
import { type Holdings, useHoldings } from "../../session/holdings.ts"
import { words as glanceWords } from "../glance/glance-words.ts"
import { words } from "./documents-words.ts"
import { pictureIn } from "./ktp-card.tsx"

/** A clock that runs: a photo of this screen stands still. */
const LiveClock = () => {
  const formats = useFormats()
  const [now, setNow] = useState(new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = String(now.getSeconds()).padStart(2, "0")
  return (
    <span class="figures">
      {formats.dateTime(now)}
      <span aria-hidden="true">.{seconds}</span>
    </span>
  )
}

const shownNik = (claim: ShownClaim, open: boolean): string =>
  claim.path[0] === "nik" && !open ? maskedNik(claim.value.replace(/ /g, "")) : claim.value

const dayOf = (seconds: unknown): string | undefined =>
  typeof seconds === "number" ? new Date(seconds * 1000).toISOString().slice(0, 10) : undefined

const Ktp = ({ claims, holdings }: { claims: JsonObject; holdings: Holdings }) => {
  const text = useTexts(words)
  const formats = useFormats()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const name = String(claims["name"] ?? "")
  const until = dayOf(claims["exp"])
  const listed = shownClaims(claims, holdings.labels, { language, formats })
  const valid = holdings.status === undefined || holdings.status.state === "valid"
  return (
    <>
      {valid ? null : <Notice tone="no">{text.revokedMore}</Notice>}
      <section class="ktp-card centre" aria-label={text.ktpTitle}>
        <Kawung />
        <div class="card-head">
          <p class="fact-name">{text.ktp}</p>
          {holdings.demo ? <DemoRibbon /> : null}
        </div>
        <div class="big-face">
          <Face src={pictureIn(claims)} alt={text.photoOf(name)} width={144} height={184} />
        </div>
        <h2>{name}</h2>
        <LiveClock />
      </section>
      <Button kind="plain" onPress={() => setOpen(!open)}>
        {open ? text.hide : text.reveal}
      </Button>
      <dl class="rows">
        {listed.map((claim) => (
          <div class="fact">
            <dt>{claim.names[language]}</dt>
            <dd class="figures">{shownNik(claim, open)}</dd>
          </div>
        ))}
      </dl>
      <Notice title={text.eye}>{text.eyeMore}</Notice>
      {until === undefined ? null : (
        <Rows>
          <Row label={text.until} value={formats.day(until)} />
        </Rows>
      )}
    </>
  )
}

/** Every field by the issuer's own labels. */
export const ShowKtp = () => {
  const text = useTexts(words)
  const glance = useTexts(glanceWords)
  const holdings = useHoldings()
  return (
    <Screen
      header={<Header title={text.ktpTitle} back="/" />}
      foot={
        <div class="stack-s">
          <Button icon="show" href="#/tunjukkan">
            {glance.title}
          </Button>
          <Button kind="secondary" icon="scan" href="#/pindai">
            {text.scan}
          </Button>
        </div>
      }
    >
      {holdings?.ktp === undefined ? (
        <Progress label={text.ktpTitle} />
      ) : (
        <Ktp claims={holdings.ktp} holdings={holdings} />
      )}
    </Screen>
  )
}
