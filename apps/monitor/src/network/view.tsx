import { type Network, reasonPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { shareText } from "../words/share-text.ts"
import { failedOf, Legend, TriesBar, TriesTable, triesOf } from "./tries.tsx"
import { networkWords } from "./words.ts"
import "./network.css"

const KeyFigures = ({ network }: { readonly network: Network }) => {
  const text = useTexts(networkWords)
  const format = useFormats()
  const all = triesOf(network)
  return (
    <div class="headline">
      <KeyFigure title={text.none} value={shareText(format, failedOf(network))}>
        <p class="small">{text.noneSays}</p>
      </KeyFigure>
      <KeyFigure title={text.weak} value={shareText(format, all === 0 ? null : network.weak / all)}>
        <p class="small">{text.weakSays}</p>
      </KeyFigure>
      <KeyFigure title={text.tries} value={format.number(all)}>
        <p class="small">{text.period(format.day(network.from), format.day(network.to))}</p>
      </KeyFigure>
    </div>
  )
}

const Spots = ({ network, address }: { readonly network: Network; readonly address: ViewProps["address"] }) => {
  const text = useTexts(networkWords)
  const format = useFormats()
  const { blankSpots, leastTries, share } = network
  return (
    <section class="card stack-s">
      <h2>{text.spots}</h2>
      {blankSpots === null ? <Empty>{text.narrow}</Empty> : null}
      {blankSpots?.length === 0 ? <Empty>{text.noSpots}</Empty> : null}
      {blankSpots === null || blankSpots.length === 0 ? null : (
        <TriesTable caption={text.spots} rows={blankSpots} address={address} leastTries={leastTries} />
      )}
      <p class="small">{text.spotsSay(format.number(leastTries), format.percent(share))}</p>
    </section>
  )
}

/** Where officers' devices do not reach the office, how often, and on how many tries that rests. */
export const View = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(networkWords)
  const { from, to } = address
  const answer = useAnswer<Network>(reasonPaths.network, { ...address, per: "" }, { query: { from, to } })
  return (
    <>
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <Loaded answer={answer}>
        {(network) =>
          triesOf(network) === 0 ? (
            <section class="card">
              <Empty>{text.nothing}</Empty>
            </section>
          ) : (
            <>
              <KeyFigures network={network} />
              <section class="card stack-s">
                <h2>{text.parts}</h2>
                <TriesBar of={network} />
                <Legend />
                {network.parts.length === 0 ? null : (
                  <TriesTable
                    caption={text.parts}
                    rows={network.parts}
                    address={address}
                    leastTries={network.leastTries}
                  />
                )}
                <SourceLine figures={figures} base={null} source={text.source}>
                  {text.counted}
                </SourceLine>
              </section>
              <Spots network={network} address={address} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
