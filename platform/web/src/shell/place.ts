import { useEffect, useState } from "preact/hooks"

/** Where in the app: the part of the address after `#`, which never travels to a server. */
export type Place = { readonly path: string; readonly query: URLSearchParams }

/** `#/permintaan?a=b` is path `/permintaan` and query `a=b`; nothing is `/`. */
export const parsePlace = (hash: string): Place => {
  const text = hash.replace(/^#/, "")
  const at = text.indexOf("?")
  const path = at < 0 ? text : text.slice(0, at)
  return {
    path: path.startsWith("/") ? path : `/${path}`,
    query: new URLSearchParams(at < 0 ? "" : text.slice(at + 1)),
  }
}

/** Goes to a place of the app: `go("/ktp")`. With `replace` the back button skips where we were. */
export const go = (path: string, how: { readonly replace?: true } = {}): void => {
  if (how.replace) location.replace(`#${path}`)
  else location.hash = path
}

/** The place shown now; follows links, `go` and the back button, and starts every new place at its top. */
export const usePlace = (): Place => {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => {
      setHash(location.hash)
      scrollTo(0, 0)
    }
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])
  return parsePlace(hash)
}
