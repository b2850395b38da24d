import { type PublicFigures, publicPaths } from "@jatidiri/monitoring/contract"
import { Header, Notice, Progress, Screen, useTexts } from "@jatidiri/web"
import { useEffect } from "preact/hooks"
import { LanguageButton } from "../frame/language-button.tsx"
import { usePolled } from "../net/use-polled.ts"
import { PublicParts } from "./parts.tsx"
import { PublicState } from "./state.tsx"
import { PublicTrouble } from "./trouble.tsx"
import { PublicWeeks } from "./weeks.tsx"
import { publicWords } from "./words.ts"
import "./public.css"

const everySeconds = 600

const Path = ({ path }: { readonly path: PublicFigures["path"] }) => {
  const text = useTexts(publicWords)
  return (
    <nav class="crumbs" aria-label={text.way}>
      <ol>
        {path.map(({ code, name }, at) => (
          <li key={code}>
            {at === path.length - 1 ? <h2 aria-current="page">{name}</h2> : <a href={`#/public/${code}`}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

const Why = ({ code }: { readonly code: string }) => {
  const text = useTexts(publicWords)
  return (
    <section class="card stack-s">
      <h2>{text.why}</h2>
      <ul class="public-reasons">
        {text.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p class="public-links">
        <a href="/dompet/">{text.ask}</a>
        <a href={publicPaths.figures.replace(":code", code)}>{text.data}</a>
        <a href="#/live/nation">{text.officers}</a>
      </p>
    </section>
  )
}

/** For everybody, without signing in: how far a region has come, in figures that recognise nobody. */
export const PublicPage = ({ code }: { readonly code: string }) => {
  const text = useTexts(publicWords)
  const { value, trouble, fetchedAt } = usePolled<PublicFigures>(
    publicPaths.figures.replace(":code", code),
    everySeconds,
  )
  const name = value?.region.name
  useEffect(() => {
    document.title = [text.title, name, "Jatidiri"].filter((part) => part !== undefined).join(" · ")
  }, [text.title, name])
  return (
    <Screen
      wide
      header={
        <Header title={text.title}>
          <LanguageButton />
        </Header>
      }
    >
      {trouble === undefined ? null : <PublicTrouble trouble={trouble} since={fetchedAt} />}
      {value === undefined ? (
        trouble === undefined && <Progress label={text.loading} />
      ) : (
        <>
          {value.demo ? <Notice tone="warn">{text.demo}</Notice> : null}
          <Path path={value.path} />
          <PublicState figures={value} />
          <PublicWeeks figures={value} />
          {value.parts.length === 0 ? null : <PublicParts figures={value} />}
        </>
      )}
      <Why code={code} />
    </Screen>
  )
}
