import type { ComponentChildren } from "preact"
import { useEffect } from "preact/hooks"
import { type Texts, useTexts } from "../language/language.ts"
import { Icon } from "./icon.tsx"
import { Mark } from "./kawung.tsx"

const words: Texts<{ back: string }> = { id: { back: "Kembali" }, en: { back: "Back" } }

/** Mark and title, or a way back and the title; `children` stand at the right. */
export const Header = ({ title, back, children }: { title: string; back?: string; children?: ComponentChildren }) => {
  const text = useTexts(words)
  useEffect(() => {
    document.title = `${title} · Jatidiri`
  }, [title])
  return (
    <header class="header">
      {back === undefined ? (
        <span class="brand">
          <Mark />
          <h1>{title}</h1>
        </span>
      ) : (
        <span class="brand">
          <a class="back" href={`#${back}`} aria-label={text.back}>
            <Icon name="back" />
          </a>
          <h1>{title}</h1>
        </span>
      )}
      <span>{children}</span>
    </header>
  )
}

type Props = {
  readonly header: ComponentChildren
  readonly children: ComponentChildren
  /** The screen's actions; stay at the bottom while the rest scrolls. */
  readonly foot?: ComponentChildren
  readonly nav?: ComponentChildren
  /** The whole width, for desks and figures; a phone's column otherwise. */
  readonly wide?: boolean
}

export const Screen = ({ header, children, foot, nav, wide }: Props) => (
  <div class={wide ? "screen wide" : "screen"}>
    {header}
    <main class="content stack">{children}</main>
    <footer class="bottom">
      {foot === undefined ? null : <div class="foot stack-s">{foot}</div>}
      {nav}
    </footer>
  </div>
)
