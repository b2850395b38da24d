import type { Desk } from "@jatidiri/relying-parties/contract"
import { Header, type Language, Screen, setLanguage, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { commonWords } from "../words/common-words.ts"

type Props = {
  readonly children: ComponentChildren
  readonly foot?: ComponentChildren
  readonly back?: string
  readonly title?: string
  /** Whose desk; shown so that a teller never works at a neighbour's. */
  readonly desk?: Desk
  readonly onSignOut?: () => void
}

/** The frame of every screen: whose desk it is, the other language, and the way out. */
export const Frame = ({ children, foot, back, title, desk, onSignOut }: Props) => {
  const text = useTexts(commonWords)
  const shownTitle = title ?? (desk === undefined ? text.title : `${text.title} · ${desk.desk.name}`)
  return (
    <Screen
      wide
      header={
        <Header title={shownTitle} {...(back === undefined ? {} : { back })}>
          <span class="head-right">
            <button
              type="button"
              class="head-button"
              lang={text.otherLanguage}
              onClick={() => setLanguage(text.otherLanguage as Language)}
            >
              {text.language}
            </button>
            {onSignOut === undefined ? null : (
              <button type="button" class="head-button" onClick={onSignOut}>
                {text.signOut}
              </button>
            )}
          </span>
        </Header>
      }
      {...(foot === undefined ? {} : { foot: <div class="column">{foot}</div> })}
    >
      {children}
    </Screen>
  )
}
