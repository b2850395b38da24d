import type { RegionStock, SiteStock, StocksReply } from "@jatidiri/cards/contract"
import type { Officer } from "@jatidiri/officers/contract"
import { Button, useFormats, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { Facts } from "../office/facts.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { stockWords } from "../words/stock-words.ts"
import { readStocks } from "./blanks-api.ts"
import { HandsPart } from "./hands-part.tsx"
import { CoverWords, PartLinks } from "./parts.tsx"
import { CountDialog, InDialog, LeadDialog, MoveDialog, UseDialog } from "./stock-dialogs.tsx"

type Act = "in" | "use" | "move" | "count" | "lead"
/** By its id: what the site has is read anew, and the dialog goes by that. */
type Acting = { readonly act: Act; readonly siteId: string }

const Region = ({ region }: { region: RegionStock }) => {
  const text = useTexts(stockWords)
  const { number } = useFormats()
  return (
    <section class="card stack" aria-label={text.regions}>
      <h2>{text.regions}</h2>
      <dl class="yield">
        <div>
          <dt class="small">{text.pieces}</dt>
          <dd class="figures">{number(region.pieces)}</dd>
        </div>
        <div>
          <dt class="small">{text.printReady}</dt>
          <dd class="figures">{number(region.printReady)}</dd>
        </div>
        <div>
          <dt class="small">{text.unrecorded}</dt>
          <dd class="figures">{number(region.unrecorded)}</dd>
        </div>
        <div>
          <dt class="small">{text.short}</dt>
          <dd class="figures">{region.short === 0 ? "–" : number(region.short)}</dd>
        </div>
      </dl>
      <p class={region.short === 0 ? "small" : ""}>
        {region.short === 0 ? text.notShort : `${text.short} ${text.atLeast(number(region.short))}.`}
      </p>
      <p class="small">{text.shortHint}</p>
    </section>
  )
}

type CardProps = { readonly site: SiteStock; readonly acts: readonly Act[]; readonly onAct: (act: Act) => void }

const SiteCard = ({ site, acts, onAct }: CardProps) => {
  const text = useTexts(stockWords)
  const { number } = useFormats()
  return (
    <li class="card stack">
      <h2>{site.name}</h2>
      <p class="blank-pieces figures">
        {number(site.pieces)} <span class="small">{text.pieces.toLowerCase()}</span>
      </p>
      <CoverWords site={site} />
      {site.inHand === 0 ? null : <Facts of={[[text.inHand, number(site.inHand)]]} />}
      {acts.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a form
        <div class="blank-acts" role="group" aria-label={text.actsOf(site.name)}>
          {acts.map((act) => (
            <Button key={act} kind="secondary" onPress={() => onAct(act)}>
              {text.acts[act]}
            </Button>
          ))}
        </div>
      )}
      <a class="blank-history" href={`#/blangko/mutasi/${site.siteId}`} aria-label={text.historyOf(site.name)}>
        {text.history}
      </a>
    </li>
  )
}

const actsFor = ({ mayKeep, mayUse, sites }: StocksReply, { siteId }: SiteStock): Act[] => {
  const keeps = mayKeep.includes(siteId)
  return [
    ...(keeps ? ["in" as const] : []),
    ...(mayUse.includes(siteId) ? ["use" as const] : []),
    ...(keeps && sites.length > 1 ? ["move" as const] : []),
    ...(keeps ? ["count" as const, "lead" as const] : []),
  ]
}

type ActProps = {
  readonly act: Act
  readonly site: SiteStock
  readonly stocks: StocksReply
  readonly onDone: () => void
  readonly onClose: () => void
  readonly onEnded: () => void
}

const ActDialog = ({ act, site, stocks, ...rest }: ActProps) => {
  const given = { site, ...rest }
  if (act === "in") return <InDialog {...given} />
  if (act === "use") return <UseDialog {...given} />
  if (act === "count") return <CountDialog {...given} />
  if (act === "lead") return <LeadDialog {...given} />
  return <MoveDialog {...given} others={stocks.sites.filter(({ siteId }) => siteId !== site.siteId)} />
}

/** The blanks of the officer's sites: how many, how long they last, what is short; what he may do is beside each. */
export const StockScreen = ({ officer, onEnded }: { readonly officer: Officer; readonly onEnded: () => void }) => {
  const text = useTexts(stockWords)
  const { state, reload, again, isRefreshing } = useAnswer(readStocks, onEnded)
  const [acting, setActing] = useState<Acting>()
  const [done, setDone] = useState<{ readonly name: string; readonly turn: number }>()
  // Whoever leaves may have been told that the stock has changed.
  const leave = useCallback(() => {
    setActing(undefined)
    reload()
  }, [reload])
  const site = state.is === "here" ? state.value.sites.find(({ siteId }) => siteId === acting?.siteId) : undefined
  const finish = (): void => {
    if (site !== undefined) setDone({ name: site.name, turn: (done?.turn ?? 0) + 1 })
    leave()
  }
  return (
    <OfficeFrame title={text.title} back="/">
      <PartLinks at="stock" mayPrint={officer.powers.includes("activate")} />
      <p>{text.lead}</p>
      {done === undefined ? null : <Done key={done.turn}>{text.saved(done.name)}</Done>}
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {(stocks) => (
          <>
            {stocks.regions.map((region) => (
              <Region key={region.regionCode} region={region} />
            ))}
            {officer.powers.includes("supervise") ? <HandsPart onEnded={onEnded} onReturned={reload} /> : null}
            {stocks.sites.length === 0 ? (
              <div class="card stack-s">
                <h2>{text.none}</h2>
                <p>{text.noneDetail}</p>
              </div>
            ) : null}
            <ul class="cards">
              {stocks.sites.map((site) => (
                <SiteCard
                  key={site.siteId}
                  site={site}
                  acts={actsFor(stocks, site)}
                  onAct={(act) => setActing({ act, siteId: site.siteId })}
                />
              ))}
            </ul>
            {acting === undefined || site === undefined ? null : (
              <ActDialog
                act={acting.act}
                site={site}
                stocks={stocks}
                onDone={finish}
                onClose={leave}
                onEnded={onEnded}
              />
            )}
          </>
        )}
      </Waiting>
    </OfficeFrame>
  )
}
