import {
  Badge,
  Button,
  Header,
  Notice,
  Progress,
  Row,
  Rows,
  Screen,
  signingSeconds,
  useFormats,
  useTexts,
} from "@jatidiri/web"
import { hasReturned } from "../../domain/journey.ts"
import { type Holdings, useHoldings } from "../../session/holdings.ts"
import { useWallet } from "../../session/wallet.ts"
import { words as glanceWords } from "../glance/glance-words.ts"
import { MainMenu } from "../main-menu.tsx"
import { RecoveryInvite } from "../recovery/invite.tsx"
import { StandingNotices } from "../standing/notices.tsx"
import { words } from "./documents-words.ts"
import { KtpCard } from "./ktp-card.tsx"
import { useRequestNews } from "./use-request-news.ts"
import { useStatusCheck } from "./use-status-check.ts"

const StatusBadge = ({ status }: { status: Holdings["status"] }) => {
  const text = useTexts(words)
  if (status === undefined) return null
  if (status.state === "valid") {
    return (
      <Badge tone="ok" icon="check">
        {text.active}
      </Badge>
    )
  }
  return (
    <Badge tone="no" icon="cross">
      {text[status.state]}
    </Badge>
  )
}

/** In force again, but what was revoked while it was not stays so: the way on is a new request. */
const Returned = () => {
  const text = useTexts(words)
  return (
    <div class="stack-s">
      <Notice tone="warn" title={text.returned}>
        {text.returnedMore}
      </Notice>
      <Button kind="secondary" href="#/ganti-nik">
        {text.newRequest}
      </Button>
    </div>
  )
}

const Remark = ({ status }: { status: Holdings["status"] }) => {
  const text = useTexts(words)
  const formats = useFormats()
  if (status?.state === "suspended") return <Notice tone="no">{text.suspendedMore}</Notice>
  if (status !== undefined && status.state !== "valid") return <Notice tone="no">{text.revokedMore}</Notice>
  const known = status && text.checked(formats.ago(signingSeconds() - status.checkedAt))
  return (
    <Notice>
      {text.works} {known ?? text.neverChecked}
    </Notice>
  )
}

export const Home = () => {
  const text = useTexts(words)
  const glance = useTexts(glanceWords)
  const holdings = useHoldings(useStatusCheck())
  const news = useRequestNews()
  const members = holdings?.kk?.["members"]
  const isRevoked = holdings?.status !== undefined && holdings.status.state !== "valid"
  const returns = hasReturned(useWallet().journey) && isRevoked
  return (
    <Screen
      header={
        <Header title={text.app}>
          <StatusBadge status={holdings?.status} />
        </Header>
      }
      nav={<MainMenu at="/" />}
    >
      <StandingNotices />
      {news ? (
        <Rows label={text.requests}>
          <Row label={text.requests} detail={text.requestNews} href="#/layanan" />
        </Rows>
      ) : null}
      {returns ? <Returned /> : null}
      {holdings?.ktp === undefined ? (
        <Progress label={text.ktp} />
      ) : (
        <KtpCard claims={holdings.ktp} demo={holdings.demo} />
      )}
      <div class="stack-s">
        <Button icon="card" href="#/ktp">
          {text.show}
        </Button>
        <Button kind="secondary" icon="scan" href="#/pindai">
          {text.scan}
        </Button>
      </div>
      <RecoveryInvite />
      {holdings === undefined ? null : (
        <>
          <Rows>
            <Row label={glance.title} href="#/tunjukkan" />
            <Row
              label={text.kk}
              value={Array.isArray(members) ? text.members(members.length) : undefined}
              href="#/kk"
            />
            {news ? null : <Row label={text.requests} detail={text.requestsMore} href="#/layanan" />}
          </Rows>
          {returns ? null : <Remark status={holdings.status} />}
        </>
      )}
    </Screen>
  )
}
