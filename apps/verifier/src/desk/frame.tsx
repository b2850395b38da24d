import { Header, type Language, Screen, setLanguage, useTexts } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { commonWords } from "../words/common-words.ts"

type Props = {
  readonly children: ComponentChildren
  readonly foot?: ComponentChildren
  readonly back?: string
  readonly title?: string
  readonly onSignOut?: () => void
}

/** The frame of every screen: its title, the other language, and the way out. */
export const Frame = ({ children, foot, back, title, onSignOut }: Props) => {
  const text = useTexts(commonWords)
  return (
    <Screen
      wide
      header={
        <Header title={title ?? text.title} {...(back === undefined ? {} : { back })}>
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
      {...(foot === undefined
        ? {}
        : {
            foot: (
              <section class="column" aria-label={text.actions}>
                {foot}
              </section>
            ),
          })}
    >
      {children}
    </Screen>
  )
}
