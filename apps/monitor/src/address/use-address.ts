import { go, parsePlace } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { type Address, addressText, parseAddress } from "./address.ts"

const read = (): Address => {
  const { path, query } = parsePlace(location.hash)
  return parseAddress(path, query)
}

/**
 * The address shown now and a way to change parts of it. Another region or book is a new place, from its top, that the
 * back button leaves; a filter changes the place where the reader stands.
 */
export const useAddress = (): readonly [Address, (change: Partial<Address>) => void] => {
  const [address, setAddress] = useState(read)
  useEffect(() => {
    const follow = (): void => {
      setAddress((before) => {
        const next = read()
        if (next.book !== before.book || next.code !== before.code) scrollTo(0, 0)
        return next
      })
    }
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])
  const change = (part: Partial<Address>): void => {
    const isPlace = part.book !== undefined || part.code !== undefined
    go(addressText({ ...address, ...part }), isPlace ? {} : { replace: true })
  }
  return [address, change]
}
