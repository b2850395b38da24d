import { expect, test } from "vitest"
import { judgeScanned } from "./scanned.ts"

test("a bank's QR leads to the consent screen, from either kind of link", () => {
  const query = "client_id=x509_hash%3Aabc&request_uri=https%3A%2F%2Fcontoh.test%2Fopenid4vp%2Frequests%2F1"
  expect(judgeScanned(`openid4vp://?${query}`)).toEqual({ is: "request", path: `/permintaan?${query}` })
  expect(judgeScanned(`https://contoh.test/dompet/#/permintaan?${query}`)).toEqual({
    is: "request",
    path: `/permintaan?${query}`,
  })
})
test("a desk's QR leads to its invitation", () =>
  expect(judgeScanned("https://contoh.test/dompet/#/undangan?kode=7K2M4QXB")).toEqual({
    is: "invitation",
    path: "/undangan?kode=7K2M4QXB",
  }))
test("a parking ticket, a shop's link or a novel leads nowhere", () => {
  for (const text of ["", "PARKIR 123", "https://toko.test/?a=b", `openid4vp://?${"x".repeat(5000)}`])
    expect(judgeScanned(text)).toEqual({ is: "unknown" })
})
