import {
  Button,
  Card,
  DeliveryMark,
  Header,
  Notice,
  QrCode,
  Screen,
  shownCode,
  useOnline,
  useTexts,
} from "@jatidiri/web"
import { isOwn } from "../../actions/outcome.ts"
import { BookingLine } from "../../booking/booking-line.tsx"
import type { At } from "../../domain/journey.ts"
import { maskedNik } from "../../domain/nik-mask.ts"
import { HeldNotice } from "../standing/notices.tsx"
import { RecoveryBegun } from "../standing/recovery-begun.tsx"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./activation-words.ts"
import { useOffice } from "./use-office.ts"

/** The signed request as a QR, which needs no network, and its code once the office has it. */
export const Waiting = ({ journey }: { journey: At<"prepared" | "sent"> }) => {
  const text = useTexts(words)
  const trouble = useOffice(journey)
  // Silence says what a browser that believes in a network does not know.
  const offline = !useOnline() || trouble?.kind === "offline"
  const isSent = journey.step === "sent"
  const isHeld = isSent && journey.held === true
  return (
    <Screen
      header={
        <Header title={text.title}>
          <DeliveryMark state={isSent ? "acknowledged" : "stored"} />
        </Header>
      }
    >
      <RecoveryBegun />
      <HeldNotice isKnown={isHeld} />
      <BookingLine journey={journey} />
      <h2>{text.show}</h2>
      <QrCode text={journey.request} label={text.qr} />
      <p class="centre figures">NIK {maskedNik(journey.nik)}</p>
      {journey.moves === true ? <Notice title={text.moveTitle}>{text.move}</Notice> : null}
      {isSent && !offline ? (
        <Card>
          <div class="apart">
            <span>
              {text.code}
              <span class="small block">{text.codeWhy}</span>
            </span>
            <b class="code figures">{shownCode(journey.code)}</b>
          </div>
        </Card>
      ) : null}
      {isSent ? (
        <p role="status">{isHeld ? text.held : text.waiting}</p>
      ) : (
        <Notice tone="warn" live>
          {text.notSent}
        </Notice>
      )}
      {isSent && offline ? (
        <Notice tone="warn" live>
          {text.offline}
        </Notice>
      ) : null}
      {(isSent && !offline) || trouble?.kind === "refused" || isOwn(trouble) ? (
        <TroubleNotice trouble={trouble} />
      ) : null}
      {journey.distrusted === true ? (
        <Notice tone="no" live>
          {text.distrusted}
        </Notice>
      ) : null}
      <div class="stack-s">
        <Button kind="secondary" icon="scan" href="#/jawaban">
          {text.answer}
        </Button>
        <p class="small centre">{text.answerWhen}</p>
      </div>
      <p class="small">{text.keepOpen}</p>
      <Button kind="plain" href="#/pindai">
        {text.deskCode}
      </Button>
      <Button kind="plain" href="#/pulihkan">
        {text.hasKtp}
      </Button>
      <Button kind="plain" href="#/ganti-nik">
        {text.otherNik}
      </Button>
    </Screen>
  )
}
