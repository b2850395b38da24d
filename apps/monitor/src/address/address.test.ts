import { describe, expect, it } from "vitest"
import { askedOfPlan } from "../plan/asked.ts"
import { addressText, home, inRegion, inView, parseAddress } from "./address.ts"

const read = (text: string) => {
  const [path = "", query] = text.split("?")
  return parseAddress(path, new URLSearchParams(query))
}

describe("the address of a screen", () => {
  it("comes back as it was written", () => {
    const shown = {
      ...home,
      ...{ book: "denpasar", code: "51.71", view: "forecast", measure: "target", order: "name", span: 365 },
      ...{ per: "2026-11-01", from: "2026-01-01", to: "2026-06-30", channel: "field-round", cohort: "pemula" },
      ...{ kind: "no-signal", own: { loket: "4", instansi: "Dinas Contoh, Kota" } },
    }
    expect(read(addressText(shown as typeof home))).toEqual(shown)
    expect(addressText(home)).toBe("/live/nation")
  })

  it("keeps what a plan is asked for apart from the span that all views share", () => {
    const own = { [askedOfPlan.days]: "12", [askedOfPlan.teams]: "3" }
    const shown = { ...home, code: "51.71", view: "plan", span: 14, own } as const
    expect(read(addressText(shown))).toEqual(shown)
  })

  it("of former times shows the overview, as it did then", () => {
    expect(read("/live/51.71?ukuran=target&hari=14")).toMatchObject({ view: "overview", measure: "target", span: 14 })
  })

  it("keeps 71.10 as text", () => {
    expect(read("/boltim/71.10").code).toBe("71.10")
  })

  it.each([
    "",
    "/",
    "/%3Cscript%3E/51",
    "/live/71.1x/<b>?hari=9e9&urut=<b>&saluran=%22%3E&per=kemarin&dari=2026-1-1",
    "/live/nation/no-such-view?loket=%3Cscript%3E&__proto__=1&constructor=%00",
  ])("shows something sensible for %s", (text) => {
    expect(read(text)).toMatchObject({ book: "live", view: "overview", span: 60, order: "rank", channel: "", per: "" })
    expect(read(text).own).toEqual({})
  })

  it("takes region and period along into another view, and leaves behind what only the last one knew", () => {
    const planned = { ...home, code: "51.71", view: "plan", per: "2026-11-01", own: { tim: "3" }, kind: "x" } as const
    expect(addressText(inView(planned, "map"))).toBe("/live/51.71/map?per=2026-11-01")
    expect(addressText(inRegion(planned, "51.71.01"))).toBe("/live/51.71.01/plan?per=2026-11-01&jenis=x")
  })
})
