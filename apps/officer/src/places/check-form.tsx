import { type CheckItem, checkItems, type Site } from "@jatidiri/service-points/contract"
import { Button, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { useTrouble } from "../office/use-answer.ts"
import { siteLifeWords } from "../words/site-life-words.ts"
import { checkSite, measureNetwork } from "./site-api.ts"

type Props = { readonly site: Site; readonly onDone: () => void; readonly onEnded: () => void }

const useMeasure = (first: number | undefined) => {
  const [measured, setMeasured] = useState(first)
  const [state, setState] = useState<"idle" | "measuring" | "failed">("idle")
  const measure = async (): Promise<void> => {
    setState("measuring")
    const found = await measureNetwork()
    setMeasured(found)
    setState(found === undefined ? "failed" : "idle")
  }
  return { measured, state, measure }
}

/** The office's list, item by item; what was found before stands in it. */
export const CheckForm = ({ site, onDone, onEnded }: Props) => {
  const text = useTexts(siteLifeWords)
  const { number } = useFormats()
  const wordsFor = useTrouble(onEnded)
  const command = useRef({ said: "", id: crypto.randomUUID() })
  const known = site.checks.flatMap(({ item, fits }) => (fits ? [item] : []))
  const [fit, setFit] = useState<readonly CheckItem[]>(known)
  const { measured, state, measure } = useMeasure(site.checks.find(({ item }) => item === "network")?.measured)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const flip = (item: CheckItem): void =>
    setFit(fit.includes(item) ? fit.filter((one) => one !== item) : [...fit, item])
  const send = async (): Promise<void> => {
    const checks = checkItems.map((item) => ({
      ...{ item, fits: fit.includes(item) && (item !== "network" || measured !== undefined) },
      ...(item === "network" && measured !== undefined ? { measured } : {}),
    }))
    const said = JSON.stringify(checks)
    if (command.current.said !== said) command.current = { said, id: crypto.randomUUID() }
    setBusy(true)
    const answer = await checkSite(site.siteId, { commandId: command.current.id, checks })
    setBusy(false)
    if (answer.kind === "ok") return onDone()
    setTrouble(wordsFor(answer))
  }
  return (
    <section class="card stack" aria-label={text.checks}>
      <h2>{text.checks}</h2>
      <p class="small">{text.checksHint}</p>
      <div class="team">
        {checkItems.map((item) => (
          <label key={item} class="choice">
            <input
              type="checkbox"
              checked={fit.includes(item) && (item !== "network" || measured !== undefined)}
              disabled={item === "network" && measured === undefined}
              onChange={() => flip(item)}
            />
            <span>
              {text.items[item]}
              {item === "network" && measured !== undefined ? (
                <span class="small below">{text.measured(number(measured))}</span>
              ) : null}
              {item === "network" && measured === undefined ? <span class="small below">{text.unmeasured}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <Button kind="secondary" busy={state === "measuring"} onPress={measure}>
        {state === "measuring" ? text.measuring : text.measure}
      </Button>
      {state === "failed" ? (
        <Notice tone="warn" live>
          {text.notMeasured}
        </Notice>
      ) : null}
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button busy={busy} onPress={send}>
        {text.sendChecks}
      </Button>
    </section>
  )
}
