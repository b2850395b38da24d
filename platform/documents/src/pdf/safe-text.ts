const spelled: Readonly<Record<string, string>> = {
  "\u202f": "\u00a0",
  "−": "-",
  "→": "->",
  "←": "<-",
  "≥": ">=",
  "≤": "<=",
  "≈": "~",
  "\t": " ",
}

/** The standard fonts hold Western European letters only (WinAnsi); a name with others keeps its letters without marks. */
const known = /[\n\x20-\x7e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

const nearest = (letter: string): string => {
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "")
  return plain !== "" && [...plain].every((each) => known.test(each)) ? plain : "?"
}

export const safeText = (text: string): string =>
  Array.from(
    text.normalize("NFC"),
    (letter) => spelled[letter] ?? (known.test(letter) ? letter : nearest(letter)),
  ).join("")
