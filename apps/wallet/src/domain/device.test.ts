import { expect, test } from "vitest"
import { canHold, describeDevice } from "./device.ts"

const all = { secure: true, keys: true, storage: true, camera: true, offline: true }

test("an Android 8 phone of 2018 is described without its model", () => {
  const agent =
    "Mozilla/5.0 (Linux; Android 8.1.0; SM-J530F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.110 Mobile Safari/537.36"
  expect(describeDevice(agent, all)).toEqual({ platform: "Android 8", browser: "Chromium 70", class: "full" })
})
test("an iPhone is a phone like any other", () => {
  const agent =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 13_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/13.0.4 Mobile/15E148 Safari/604.1"
  expect(describeDevice(agent, all)).toMatchObject({ platform: "iOS 13", browser: "Safari 13" })
})
test("a browser nobody knows is still described", () =>
  expect(describeDevice("", all)).toEqual({ platform: "other", browser: "other", class: "full" }))
test("without a camera the phone still holds a KTP, and says that something is missing", () => {
  const abilities = { ...all, camera: false }
  expect(canHold(abilities)).toBe(true)
  expect(describeDevice("", abilities).class).toBe("basic")
})
test("without safe storage or keys it does not", () => {
  expect(canHold({ ...all, storage: false })).toBe(false)
  expect(canHold({ ...all, keys: false })).toBe(false)
  expect(canHold({ ...all, secure: false })).toBe(false)
})
