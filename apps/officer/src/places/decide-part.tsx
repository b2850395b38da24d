import {
  checkItems,
  endReasons,
  rejectionReasons,
  type Site,
  type SiteReason,
  type SiteStep,
  suspensionReasons,
} from "@jatidiri/service-points/contract"
import { Button, Notice, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { Confirm } from "../office/confirm.tsx"
import { Choose } from "../office/inputs.tsx"
import { siteLifeWords } from "../words/site-life-words.ts"
import { stepSite } from "./site-api.ts"

const stepsFrom: Readonly<Record<Site["state"], readonly SiteStep[]>> = {
  requested: ["reject"],
  checked: ["approve", "reject"],
  approved: ["activate", "end"],
  rejected: [],
  active: ["suspend", "end"],
  suspended: ["activate", "end"],
  ended: [],
}
const reasonsFor: Readonly<Record<SiteStep, readonly SiteReason[]>> = {
  approve: [],
  activate: [],
  reject: rejectionReasons,
  suspend: suspensionReasons,
  end: endReasons,
}

export const openChecks = ({ checks }: Site): number =>
  checkItems.filter((item) => {
    const found = checks.find((check) => check.item === item)
    return found?.fits !== true || (item === "network" && found.measured === undefined)
  }).length

type Props = { readonly site: Site; readonly onDone: () => void; readonly onEnded: () => void }

/** The steps that this site may take now; those that take something away are asked once more, with their reason. */
export const DecidePart = ({ site, onDone, onEnded }: Props) => {
  const text = useTexts(siteLifeWords)
  const [step, setStep] = useState<SiteStep>()
  const [reason, setReason] = useState<SiteReason>()
  const [isMissing, setMissing] = useState(false)
  const close = useCallback(() => setStep(undefined), [])
  const wordOf = (each: SiteStep) => (each === "activate" && site.state === "suspended" ? "resume" : each)
  const ask = (each: SiteStep): void => {
    setStep(each)
    setReason(undefined)
    setMissing(false)
  }
  /** Nobody loses a place for whatever stands first in a list. */
  const send = (asked: SiteStep, commandId: string) => {
    const lacks = reason === undefined && reasonsFor[asked].length > 0
    setMissing(lacks)
    if (lacks) return undefined
    return stepSite(site.siteId, { commandId, step: asked, ...(reason === undefined ? {} : { reason }) })
  }
  const steps = stepsFrom[site.state]
  if (steps.length === 0) return null
  const isUnmanned = steps.includes("activate") && site.officers.length === 0
  return (
    <section class="card stack" aria-label={text.decide}>
      <h2>{text.decide}</h2>
      {site.state === "checked" && openChecks(site) > 0 ? (
        <Notice tone="warn">{text.open(openChecks(site))}</Notice>
      ) : null}
      {isUnmanned ? <Notice tone="warn">{text.noOfficer}</Notice> : null}
      {steps.map((each) => (
        <Button
          key={each}
          kind={each === "approve" || each === "activate" ? "primary" : "danger"}
          disabled={(each === "approve" && openChecks(site) > 0) || (each === "activate" && isUnmanned)}
          onPress={() => ask(each)}
        >
          {text.steps[wordOf(each)]}
        </Button>
      ))}
      {step === undefined ? null : (
        <Confirm
          title={`${text.steps[wordOf(step)]}: ${site.name}`}
          action={text.steps[wordOf(step)]}
          isSafe={step === "approve" || step === "activate"}
          act={(commandId) => send(step, commandId)}
          onDone={() => {
            close()
            onDone()
          }}
          onClose={close}
          onEnded={onEnded}
        >
          <p>{text.stepDetail[wordOf(step)]}</p>
          {reasonsFor[step].length === 0 ? null : (
            <Choose
              label={text.reason}
              value={reason ?? ""}
              error={isMissing && reason === undefined ? text.reasonMissing : undefined}
              of={[["", text.reasonChoose], ...reasonsFor[step].map((each) => [each, text.reasons[each]] as const)]}
              onChoose={(chosen) => setReason(reasonsFor[step].find((each) => each === chosen))}
            />
          )}
        </Confirm>
      )}
    </section>
  )
}
