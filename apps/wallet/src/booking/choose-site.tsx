import type { Office } from "@jatidiri/service-points/contract"
import { Button, Notice, Progress, Row, Rows, useTexts } from "@jatidiri/web"
import { useCallback, useState } from "preact/hooks"
import { TroubleNotice } from "../screens/trouble-notice.tsx"
import { listOffices } from "./booking-api.ts"
import { words } from "./booking-words.ts"
import { useLoaded } from "./use-loaded.ts"

type Props = { readonly region: string | undefined; readonly onSite: (site: Office) => void }

/** Where one can go: in the region where the NIK was given out, and in any other by its name. */
export const ChooseSite = ({ region: first, onSite }: Props) => {
  const text = useTexts(words)
  const [region, setRegion] = useState(first)
  const { state, again } = useLoaded(useCallback(() => listOffices(region), [region]))
  if (state.is === "loading") return <Progress label={text.loading} />
  // A NIK may name a region that the country has no more: then one begins with the provinces.
  const isGone = state.is === "trouble" && state.trouble.kind === "refused" && region !== undefined
  if (state.is === "trouble")
    return (
      <>
        <TroubleNotice trouble={state.trouble} />
        <Button onPress={isGone ? () => setRegion(undefined) : again}>{isGone ? text.otherRegion : text.again}</Button>
      </>
    )
  const { region: here, children, sites } = state.value
  return (
    <>
      <h2>{here === undefined ? text.country : text.near(here.name)}</h2>
      {here !== undefined && sites.length === 0 ? <Notice>{text.none}</Notice> : null}
      {sites.length === 0 ? null : (
        <Rows label={here?.name ?? text.title}>
          {sites.map((site) => (
            <Row
              key={site.siteId}
              label={site.name}
              detail={[text.kinds[site.kind], site.address === "" ? site.regionName : site.address].join(" · ")}
              onPress={() => onSite(site)}
            />
          ))}
        </Rows>
      )}
      {children.length === 0 || here?.level === "district" ? null : (
        <details open={here === undefined}>
          <summary>{here === undefined ? text.country : text.narrower}</summary>
          <Rows label={text.narrower}>
            {children.map(({ code, name }) => (
              <Row key={code} label={name} onPress={() => setRegion(code)} />
            ))}
          </Rows>
        </details>
      )}
      {here === undefined ? null : (
        <Button kind="plain" onPress={() => setRegion(undefined)}>
          {text.otherRegion}
        </Button>
      )}
    </>
  )
}
