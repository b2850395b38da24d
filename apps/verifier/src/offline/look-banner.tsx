import { DemoRibbon, Icon, type IconName, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { commonWords } from "../words/common-words.ts"

type LookBannerProps = {
  readonly kind: "accept" | "manual" | "reject"
  readonly icon: IconName
  readonly name: string
  readonly lead: string
  readonly demo: boolean
}

/** The verdict in one word, a drawing and a colour; read out as soon as it appears. */
export const LookBanner = ({ kind, icon, name, lead, demo }: LookBannerProps) => {
  const word = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    word.current?.focus()
    document.title = `${name} · Jatidiri`
  }, [name])
  return (
    <header class={`banner ${kind}`}>
      <span class="seal" aria-hidden="true">
        <Icon name={icon} size={36} />
      </span>
      <span>
        <h1 ref={word} tabIndex={-1}>
          {name}
        </h1>
        <span class="block">{lead}</span>
      </span>
      {demo ? <DemoRibbon /> : null}
    </header>
  )
}

export const Foot = ({ children }: { children: ComponentChildren }) => {
  const text = useTexts(commonWords)
  return (
    <section class="column" aria-label={text.actions}>
      {children}
    </section>
  )
}
