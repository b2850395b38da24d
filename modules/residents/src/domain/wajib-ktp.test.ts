import type { Day } from "@jatidiri/kernel"
import { describe, expect, it } from "vitest"
import type { Resident } from "./resident.ts"
import { isWajibKtp, reasonNotToActivate } from "./wajib-ktp.ts"

const today = "2026-11-22" as Day
const putu: Parameters<typeof reasonNotToActivate>[0] = {
  birthDay: "2000-01-01" as Day,
  nationality: "WNI",
  stayPermitNumber: undefined,
  isEverMarried: false,
  registerStatus: "active",
  recordingStatus: "CARD_ISSUED",
  cardStatus: "held",
}
const like = (otherwise: Partial<Resident>) => ({ ...putu, ...otherwise })

describe("wajib KTP", () => {
  it.each([
    ["a citizen on the day before he is 17", like({ birthDay: "2009-11-23" as Day }), false],
    ["a citizen on the day he is 17", like({ birthDay: "2009-11-22" as Day }), true],
    ["a wife of 15", like({ birthDay: "2011-01-01" as Day, isEverMarried: true }), true],
    ["a foreigner with a permanent stay permit", like({ nationality: "WNA", stayPermitNumber: "K1" }), true],
    ["a foreigner without one", like({ nationality: "WNA" }), false],
    ["a married foreigner without one", like({ nationality: "WNA", isEverMarried: true }), false],
    ["someone of two nationalities", like({ nationality: "DUA KEWARGANEGARAAN" }), true],
  ])("of %s", (_who, person, answer) => {
    expect(isWajibKtp(person, today)).toBe(answer)
  })
})

describe("who cannot be activated", () => {
  it.each([
    ["nobody stands against a holder of a card", putu, undefined],
    [
      "nor against a first-timer of 16 who was just recorded",
      like({ birthDay: "2010-06-01" as Day, cardStatus: "none", recordingStatus: "BIO_CAPTURED" }),
      undefined,
    ],
    ["nor against the holder of a damaged card who is recorded", like({ cardStatus: "damaged" }), undefined],
    ["the deceased", like({ registerStatus: "deceased" }), "deceased"],
    ["who moved away", like({ registerStatus: "moved" }), "not-active"],
    ["who was deactivated", like({ registerStatus: "deactivated" }), "not-active"],
    ["a child of 15", like({ birthDay: "2011-06-01" as Day }), "under-age"],
    ["who was never recorded", like({ cardStatus: "none", recordingStatus: "UNREGISTERED" }), "not-recorded"],
    [
      "whose record waits for a decision about a double",
      like({ cardStatus: "none", recordingStatus: "ADJUDICATE_RECORD" }),
      "not-recorded",
    ],
  ])("%s", (_who, person, obstacle) => {
    expect(reasonNotToActivate(person, today)).toBe(obstacle)
  })
})
