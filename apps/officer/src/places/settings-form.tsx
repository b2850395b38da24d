import { officerPaths, type TeamReply } from "@jatidiri/officers/contract"
import type { SiteSettings } from "@jatidiri/service-points/contract"
import { ask, Button, Field, Notice, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import { siteWords } from "../words/site-words.ts"
import { parseLine, parseLines } from "./hours.ts"

/** What is filled in, as text until it is judged. */
export type Draft = {
  readonly name: string
  readonly address: string
  readonly counters: string
  readonly dailyQuota: string
  readonly minutes: string
  readonly walkInPercent: string
  readonly lines: readonly string[]
  readonly officers: readonly string[]
}

const wholeIn = (text: string, least: number, most: number): number | undefined => {
  const value = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

/** What will be sent; nothing while something is missing. */
export const settingsOf = (draft: Draft): SiteSettings | undefined => {
  const [counters, dailyQuota] = [wholeIn(draft.counters, 1, 60), wholeIn(draft.dailyQuota, 1, 5000)]
  const [minutes, walkInPercent] = [wholeIn(draft.minutes, 3, 120), wholeIn(draft.walkInPercent, 0, 100)]
  const hours = parseLines(draft.lines)
  const [name, address] = [draft.name.trim(), draft.address.trim()]
  if (counters === undefined || dailyQuota === undefined || minutes === undefined || walkInPercent === undefined)
    return undefined
  if (hours === undefined || hours.length === 0 || name === "" || address === "") return undefined
  return { name, address, counters, dailyQuota, minutes, walkInPercent, hours, officers: [...draft.officers] }
}

type Named = { readonly officerId: string; readonly name: string }

/** Those who can be named: the team by name for who may see it, else those who stand already and oneself. */
const useTeam = (known: readonly Named[]): readonly Named[] => {
  const [team, setTeam] = useState<readonly Named[]>([])
  useEffect(() => {
    ask<TeamReply>(officerPaths.team).then((answer) => {
      if (answer.kind === "ok") setTeam(answer.value.officers)
    })
  }, [])
  return [...known, ...team.filter(({ officerId }) => known.every((one) => one.officerId !== officerId))]
}

type PartProps = { readonly draft: Draft; readonly tried: boolean; readonly onDraft: (draft: Draft) => void }

const Numbers = ({ draft, tried, onDraft }: PartProps) => {
  const text = useTexts(siteWords)
  const parts = [
    ["counters", text.counters, undefined, 1, 60],
    ["dailyQuota", text.quota, text.quotaHint, 1, 5000],
    ["minutes", text.minutes, undefined, 3, 120],
    ["walkInPercent", text.walkIns, text.walkInsHint, 0, 100],
  ] as const
  return (
    <div class="site-numbers">
      {parts.map(([name, label, hint, least, most]) => (
        <Field
          key={name}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          inputMode="numeric"
          value={draft[name]}
          onInput={(value) => onDraft({ ...draft, [name]: value })}
          error={tried && wholeIn(draft[name], least, most) === undefined ? `${least}–${most}` : undefined}
        />
      ))}
    </div>
  )
}

const Hours = ({ draft, tried, onDraft }: PartProps) => {
  const text = useTexts(siteWords)
  const isEmpty = draft.lines.every((line) => line.trim() === "")
  return (
    <fieldset class="choices stack-s">
      <legend>{text.hours}</legend>
      <p class="small">{text.hoursHint}</p>
      <div class="site-numbers site-hours">
        {draft.lines.map((line, at) => (
          <Field
            key={text.weekdays[at]}
            label={text.weekdays[at] ?? ""}
            value={line}
            onInput={(value) => onDraft({ ...draft, lines: draft.lines.map((one, nth) => (nth === at ? value : one)) })}
            error={tried && (parseLine(line) === undefined || (isEmpty && at === 0)) ? text.hoursWrong : undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}

const Officers = ({ draft, known, onDraft }: PartProps & { readonly known: readonly Named[] }) => {
  const text = useTexts(siteWords)
  const team = useTeam(known)
  const flip = (id: string): void => {
    const officers = draft.officers.includes(id) ? draft.officers.filter((one) => one !== id) : [...draft.officers, id]
    onDraft({ ...draft, officers })
  }
  return (
    <fieldset class="choices stack-s">
      <legend>{text.officers}</legend>
      <p class="small">{text.officersHint}</p>
      <div class="team">
        {team.map(({ officerId, name }) => (
          <label key={officerId} class="choice">
            <input type="checkbox" checked={draft.officers.includes(officerId)} onChange={() => flip(officerId)} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Props = {
  readonly first: Draft
  readonly known: readonly Named[]
  readonly action: string
  readonly before?: ComponentChildren
  readonly busy: boolean
  readonly trouble: string | undefined
  readonly onSend: (settings: SiteSettings) => void
}

/** What a site offers: the same form for a new one and for a change. */
export const SettingsForm = ({ first, known, action, before, busy, trouble, onSend }: Props) => {
  const text = useTexts(siteWords)
  const [draft, setDraft] = useState(first)
  const [tried, setTried] = useState(false)
  const submit = (event: Event): void => {
    event.preventDefault()
    setTried(true)
    const settings = settingsOf(draft)
    if (settings !== undefined) onSend(settings)
  }
  const need = (value: string) => (tried && value.trim() === "" ? text.missing : undefined)
  const part = { draft, tried, onDraft: setDraft }
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {before}
      <Field
        label={text.name}
        maxLength={120}
        value={draft.name}
        onInput={(name) => setDraft({ ...draft, name })}
        error={need(draft.name)}
      />
      <Field
        label={text.address}
        maxLength={200}
        value={draft.address}
        onInput={(address) => setDraft({ ...draft, address })}
        error={need(draft.address)}
      />
      <Numbers {...part} />
      <Hours {...part} />
      <Officers {...part} known={known} />
      {trouble === undefined ? null : (
        <Notice tone="no" live>
          {trouble}
        </Notice>
      )}
      <Button submit busy={busy}>
        {action}
      </Button>
    </form>
  )
}
