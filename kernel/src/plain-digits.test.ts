import { describe, expect, test } from "vitest"
import { bareCode, plainDigits } from "./plain-digits.ts"

describe("digits as keyboards of other scripts type them", () => {
  test.each([
    "0123456789",
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "᭐᭑᭒᭓᭔᭕᭖᭗᭘᭙",
    "꧐꧑꧒꧓꧔꧕꧖꧗꧘꧙",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "᪀᪁᪂᪃᪄᪅᪆᪇᪈᪉",
    "᪐᪑᪒᪓᪔᪕᪖᪗᪘᪙",
  ])("%s are the ten that everybody's numbers are made of", (typed) => expect(plainDigits(typed)).toBe("0123456789"))
  test("what is no digit stays, full-width letters become plain ones", () => {
    expect(plainDigits("Ｋ-é 7")).toBe("K-é 7")
  })
  test("a code is the same however it is grouped on the screen it is read from", () => {
    for (const shown of ["962 382", " 962-382\n", "962\u00a0382", "９６２　３８２", "962.382\u200b"])
      expect(bareCode(shown)).toBe("962382")
  })
  test("a letter among the digits is not passed over", () => expect(bareCode("962 38A")).toBe("96238A"))
})
