import type { Officer } from "@jatidiri/officers/contract"
import { useTexts } from "@jatidiri/web"
import { type ComponentChildren, Fragment } from "preact"
import { useState } from "preact/hooks"
import { Waiting } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useAnswer } from "../office/use-answer.ts"
import { queueWords } from "../words/queue-words.ts"
import { findChosen, keepChosen, siteOf } from "./chosen-site.ts"
import { readDesks } from "./queue-api.ts"

type Props = {
  readonly officer: Officer
  readonly onEnded: () => void
  readonly children: (siteId: string) => ComponentChildren
}

/** What is done at one of the sites where the officer serves; who serves at several chooses, and the device keeps it. */
export const AtSite = ({ officer, onEnded, children }: Props) => {
  const text = useTexts(queueWords)
  const { state, again } = useAnswer(readDesks, onEnded)
  const [chosen, setChosen] = useState(findChosen)
  const choose = (siteId: string): void => {
    keepChosen(siteId)
    setChosen(siteId)
  }
  return (
    <Waiting state={state} onAgain={again}>
      {({ sites }) => {
        const siteId = siteOf(sites, chosen) ?? officer.servicePoint.id
        return (
          <>
            {sites.length < 2 ? null : (
              <Choose
                label={text.site}
                value={siteId}
                of={sites.map((site) => [site.siteId, site.name] as const)}
                onChoose={choose}
              />
            )}
            <Fragment key={siteId}>{children(siteId)}</Fragment>
          </>
        )
      }}
    </Waiting>
  )
}
