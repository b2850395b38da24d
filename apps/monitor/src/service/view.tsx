import { type Service, stepPaths } from "@jatidiri/monitoring/contract"
import { useFormats, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { Empty } from "../pieces/empty.tsx"
import { FilterBar } from "../pieces/filter-bar.tsx"
import { KeyFigure } from "../pieces/key-figure.tsx"
import { Loaded } from "../pieces/loaded.tsx"
import { SourceLine } from "../pieces/source-line.tsx"
import { useAnswer } from "../pieces/use-answer.ts"
import type { ViewProps } from "../views.ts"
import { ChannelTable, PartTable, PlaceTable } from "./tables.tsx"
import { serviceWords } from "./words.ts"
import { yieldText } from "./work-columns.tsx"

const KeyFigures = ({ service }: { readonly service: Service }) => {
  const text = useTexts(serviceWords)
  const format = useFormats()
  const hours = service.channels.reduce((sum, { officerHours }) => sum + officerHours, 0)
  return (
    <div class="headline">
      <KeyFigure title={text.here} value={format.number(service.activatedHere)}>
        <p class="small">{text.hereSays(format.day(service.from), format.day(service.to))}</p>
      </KeyFigure>
      <KeyFigure title={text.residents} value={format.number(service.ofResidents)}>
        <p class="small">{text.residentsSay}</p>
      </KeyFigure>
      <KeyFigure title={text.yield} value={yieldText(format, hours === 0 ? null : service.activatedHere / hours)}>
        <p class="small">{text.yieldSays}</p>
      </KeyFigure>
    </div>
  )
}

const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="card stack-s">
    <h2>{title}</h2>
    {children}
  </section>
)

const regencyLength = 5
const districtLength = 8

/** Who was served where, by counters and by field rounds, and what each hour of an officer brought. */
export const View = ({ address, change, figures }: ViewProps) => {
  const text = useTexts(serviceWords)
  const { from, to } = address
  const key = figures.counts.entries
  const answer = useAnswer<Service>(stepPaths.service, address, { query: { from, to }, key })
  const isBelowOffice = address.code.length >= districtLength
  const isOffice = address.code.length === regencyLength
  return (
    <>
      <FilterBar address={address} change={change} days={["from", "to"]} />
      <Loaded answer={answer}>
        {(service) => (
          <>
            <KeyFigures service={service} />
            <Part title={text.channels}>
              {service.channels.length > 0 ? (
                <ChannelTable channels={service.channels} />
              ) : (
                <Empty>{isBelowOffice ? text.byOffice : text.nothing}</Empty>
              )}
              <SourceLine figures={figures} base={null}>
                {text.counted}
              </SourceLine>
            </Part>
            {service.parts.length === 0 ? null : (
              <Part title={text.parts}>
                <PartTable parts={service.parts} address={address} />
                {service.places.length === 0 && !isOffice ? <p class="small">{text.perOffice}</p> : null}
              </Part>
            )}
            {service.places.length === 0 ? null : (
              <Part title={text.places}>
                <PlaceTable places={service.places} />
              </Part>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
