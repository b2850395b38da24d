import { expect, test } from "vitest"
import { siteOf } from "./chosen-site.ts"

const sites = [
  { siteId: "own", name: "Kantor Contoh" },
  { siteId: "named", name: "Kantor Desa Contoh" },
]

test("an officer works at the site he chose, and at his own where he chose none or serves there no longer", () => {
  expect(siteOf(sites, "named")).toBe("named")
  expect(siteOf(sites, undefined)).toBe("own")
  expect(siteOf(sites, "of-who-was-here-before")).toBe("own")
  expect(siteOf([], "named")).toBeUndefined()
})
