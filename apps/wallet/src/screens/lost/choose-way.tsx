import { Header, Row, Rows, Screen, useTexts } from "@jatidiri/web"
import { words } from "./lost-words.ts"

/** For who had a digital KTP before: which way to this phone, by what is left of the old one. */
export const ChooseWay = () => {
  const text = useTexts(words)
  return (
    <Screen header={<Header title={text.hasTitle} back="/" />}>
      <h2>{text.hasLead}</h2>
      <Rows>
        <Row label={<b>{text.here}</b>} detail={text.hereMore} href="#/nik?untuk=pindah" />
        <Row label={<b>{text.gone}</b>} detail={text.goneMore} href="#/nik?untuk=pulih" />
        <Row label={<b>{text.block}</b>} detail={text.blockMore} href="#/blokir" />
      </Rows>
      <p class="small">{text.neither}</p>
    </Screen>
  )
}
