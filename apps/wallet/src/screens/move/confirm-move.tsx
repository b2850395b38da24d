import { Button, Card, Header, Notice, Row, Rows, Screen, useFormats, useTexts } from "@jatidiri/web"
import type { NewPhone } from "../../actions/move.ts"
import type { Trouble } from "../../actions/outcome.ts"
import { TroubleNotice } from "../trouble-notice.tsx"
import { words } from "./move-words.ts"

type Props = {
  readonly phone: NewPhone
  readonly busy: boolean
  readonly trouble: Trouble | undefined
  readonly onAgree: () => void
  readonly onCancel: () => void
}

/** Which phone, and what will become of this one, before anything is signed. */
export const ConfirmMove = ({ phone, busy, trouble, onAgree, onCancel }: Props) => {
  const text = useTexts(words)
  const formats = useFormats()
  const { device, iat } = phone.request
  return (
    <Screen
      header={<Header title={text.title} back="/setelan" />}
      foot={
        <>
          <TroubleNotice trouble={trouble} />
          <Button busy={busy} onPress={onAgree}>
            {text.move}
          </Button>
          <Button kind="secondary" disabled={busy} onPress={onCancel}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <h2>{text.found}</h2>
      <Rows>
        <Row label={text.newPhone} value={`${device.platform} · ${device.browser}`} />
        <Row label={text.madeAt} value={formats.dateTime(new Date(iat * 1000))} />
      </Rows>
      <Card>
        <div class="stack-s">
          <h2>{text.what}</h2>
          <ul class="bullets stack-s">
            {text.happens.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </div>
      </Card>
      <Notice tone="warn">{text.yours}</Notice>
    </Screen>
  )
}
