import type { Officer } from "@jatidiri/officers/contract"
import { ChangeSiteScreen } from "./change-site-screen.tsx"
import { NewSiteScreen } from "./new-site-screen.tsx"
import { SiteScreen } from "./site-screen.tsx"
import { SitesScreen } from "./sites-screen.tsx"

const oneSite = /^\/tempat\/([0-9a-f-]{36})(\/ubah)?$/

/** `#/tempat` lists the sites of the officer's regions, `/baru` asks for another, `/<id>` is one, `/<id>/ubah` changes it. */
export const placesRoom = (path: string, officer: Officer, onEnded: () => void) => {
  const [, siteId, change] = oneSite.exec(path) ?? []
  if (siteId !== undefined && change !== undefined)
    return <ChangeSiteScreen key={siteId} siteId={siteId} onEnded={onEnded} />
  if (siteId !== undefined) return <SiteScreen key={siteId} siteId={siteId} onEnded={onEnded} />
  if (path === "/tempat/baru") return <NewSiteScreen officer={officer} onEnded={onEnded} />
  return <SitesScreen onEnded={onEnded} />
}
