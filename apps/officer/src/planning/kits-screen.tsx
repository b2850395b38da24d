import type { Officer } from "@jatidiri/officers/contract"
import { type Kit, type KitState, kitKinds } from "@jatidiri/service-points/contract"
import { Badge, Button, Field, Notice, useFormats, useTexts } from "@jatidiri/web"
import { useRef, useState } from "preact/hooks"
import { Done } from "../office/done.tsx"
import { OfficeFrame, Waiting } from "../office/frame.tsx"
import { Choose } from "../office/inputs.tsx"
import { useAnswer, useTrouble } from "../office/use-answer.ts"
import { kitWords } from "../words/kit-words.ts"
import { addKit, putKit, readKits } from "./plan-api.ts"
import { PlanningTabs } from "./planning-tabs.tsx"

type Props = { readonly officer: Officer; readonly onEnded: () => void }
const longestName = 64

/** What may be said of a thing as it is; what was given up stays so. */
const nextStates: Readonly<Record<KitState, readonly KitState[]>> = {
  usable: ["broken", "retired"],
  broken: ["usable", "retired"],
  retired: [],
}

const KitCard = ({ kit, onPut }: { kit: Kit; onPut: (state: KitState) => void }) => {
  const text = useTexts(kitWords)
  const { dateTime } = useFormats()
  return (
    <li class="card stack-s">
      <p class="apart">
        <span class="small">{text.kinds[kit.kind]}</span>
        <Badge tone={kit.state === "usable" ? "info" : "warn"}>{text.states[kit.state]}</Badge>
      </p>
      <h2>{kit.name}</h2>
      <p class="small">
        {kit.next === undefined ? text.free : text.next(kit.next.name, dateTime(new Date(kit.next.from)))}
      </p>
      <div class="round-actions">
        {nextStates[kit.state].map((state) => (
          <Button key={state} kind="secondary" onPress={() => onPut(state)}>
            {text.put[state]}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** The same thing sent again, because the answer was lost, stands in the register once. */
const AddKit = ({
  regionCode,
  onAdded,
  onEnded,
}: {
  regionCode: string
  onAdded: (name: string) => void
  onEnded: () => void
}) => {
  const text = useTexts(kitWords)
  const wordsFor = useTrouble(onEnded)
  const last = useRef({ text: "", commandId: "" })
  const [draft, setDraft] = useState({ kind: "tablet", name: "" })
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async (event: Event): Promise<void> => {
    event.preventDefault()
    const name = draft.name.trim()
    const kind = kitKinds.find((each) => each === draft.kind) ?? "other"
    if (name === "" || name.length > longestName) return setTrouble(text.missing)
    const key = `${kind} ${name}`
    if (last.current.text !== key) last.current = { text: key, commandId: crypto.randomUUID() }
    setBusy(true)
    const answer = await addKit({ commandId: last.current.commandId, regionCode, kind, name })
    setBusy(false)
    if (answer.kind !== "ok") return setTrouble(wordsFor(answer))
    // The next one is another, also of the same name.
    last.current = { text: "", commandId: "" }
    setDraft({ ...draft, name: "" })
    setTrouble(undefined)
    onAdded(name)
  }
  return (
    <form class="card stack add-kit" onSubmit={send} noValidate>
      <Choose
        label={text.kind}
        value={draft.kind}
        of={kitKinds.map((kind) => [kind, text.kinds[kind]] as const)}
        onChoose={(kind) => setDraft({ ...draft, kind })}
      />
      <Field
        label={text.name}
        hint={text.nameHint}
        value={draft.name}
        maxLength={longestName}
        error={trouble}
        onInput={(name) => setDraft({ ...draft, name })}
      />
      <Button submit busy={busy}>
        {text.add}
      </Button>
    </form>
  )
}

/** Tablets, printers, generators: what the office has, where each goes next, and what is broken. */
export const KitsScreen = ({ officer, onEnded }: Props) => {
  const text = useTexts(kitWords)
  const wordsFor = useTrouble(onEnded)
  const { state, reload, again, isRefreshing } = useAnswer(readKits, onEnded)
  const [added, setAdded] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const put = async (kit: Kit, to: KitState): Promise<void> => {
    const answer = await putKit(kit.kitId, { commandId: crypto.randomUUID(), state: to })
    setTrouble(answer.kind === "ok" ? undefined : wordsFor(answer))
    reload()
  }
  const onAdded = (name: string): void => {
    setAdded(name)
    reload()
  }
  return (
    <OfficeFrame title={text.title} back="/">
      <PlanningTabs at="kits" />
      <p>{text.lead}</p>
      {added === undefined ? null : <Done key={added}>{text.added(added)}</Done>}
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <AddKit regionCode={officer.regions[0] ?? ""} onAdded={onAdded} onEnded={onEnded} />
      <Waiting state={state} isRefreshing={isRefreshing} onAgain={again}>
        {({ kits }) =>
          kits.length === 0 ? (
            <div class="card stack-s">
              <h2>{text.none}</h2>
              <p>{text.noneDetail}</p>
            </div>
          ) : (
            <ul class="cards">
              {kits.map((kit) => (
                <KitCard key={kit.kitId} kit={kit} onPut={(to) => put(kit, to)} />
              ))}
            </ul>
          )
        }
      </Waiting>
    </OfficeFrame>
  )
}
