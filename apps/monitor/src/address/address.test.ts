import { describe, expect, it } from "vitest"
import { addressText, home, parseAddress } from "./address.ts"

const read = (text: string) => {
  const [path = "", query] = text.split("?")
  return parseAddress(path, new URLSearchParams(query))
}

describe("the address of a screen", () => {
  it("comes back as it was written", () => {
    const shown = {
      book: "denpasar",
      code: "51.71",
      measure: "target",
      order: "name",
      span: 365,
      channel: "field-round",
    }
    expect(read(addressText(shown as typeof home))).toEqual(shown)
    expect(addressText(home)).toBe("/live/nation")
  })

  it("keeps 71.10 as text", () => {
    expect(read("/boltim/71.10").code).toBe("71.10")
  })

  it.each(["", "/", "/%3Cscript%3E/51", "/live/71.1x?hari=9e9&urut=<b>&saluran=%22%3E"])(
    "shows something sensible for %s",
    (text) => {
      expect(read(text)).toMatchObject({ book: "live", span: 60, order: "rank", channel: "" })
    },
  )
})
