import { go, parsePlace } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import { type Address, addressText, parseAddress } from "./address.ts"

const read = (): Address => {
  const { path, query } = parsePlace(location.hash)
  return parseAddress(path, query)
}

const isPlace = ({ book, code, view }: Partial<Address>): boolean =>
  book !== undefined || code !== undefined || view !== undefined

const samePlace = (one: Address, other: Address): boolean =>
  one.book === other.book && one.code === other.code && one.view === other.view

/**
 * The address shown now and a way to change parts of it. Another region, book or view is a new place, from its top, that
 * the back button leaves; a filter changes the place where the reader stands.
 */
export const useAddress = (): readonly [Address, (change: Partial<Address>) => void] => {
  const [address, setAddress] = useState(read)
  useEffect(() => {
    const follow = (): void => {
      setAddress((before) => {
        const next = read()
        if (!samePlace(before, next)) scrollTo(0, 0)
        return next
      })
    }
    addEventListener("hashchange", follow)
    return () => removeEventListener("hashchange", follow)
  }, [])
  // Read anew: of two changes in one moment neither undoes the other.
  const change = (part: Partial<Address>): void =>
    go(addressText({ ...read(), ...part }), isPlace(part) ? {} : { replace: true })
  return [address, change]
}
