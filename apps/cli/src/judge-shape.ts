/** What a member of a file must look like. */
export type Shape =
  | { readonly is: "text" | "flag" | "whole number" }
  | { readonly is: "one of"; readonly values: readonly string[] }
  /** The way to a claim: names, places in a list, `null` for every element. */
  | { readonly is: "path" }
  | { readonly is: "list"; readonly of: Shape }
  | { readonly is: "object"; readonly members: Readonly<Record<string, Shape>>; readonly mayLack?: readonly string[] }

type Members = Readonly<Record<string, unknown>>

/** What a database or a screen would not keep as it is: half characters, nothing that steers a terminal. */
const isText = (value: unknown): boolean => typeof value === "string" && /^[^\p{Cc}\p{Cs}]*$/u.test(value)

const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isStep = (step: unknown): boolean =>
  step === null || isText(step) || (Number.isSafeInteger(step) && Number(step) >= 0)

/** A name that nobody meant to be read is not repeated either. */
const shownName = (name: string): string => (/^\w{1,40}$/.test(name) ? name : "a member")

const memberOf = (at: string, name: string): string => (at === "" ? name : `${at}.${name}`)

const wrongWithObject = (shape: Shape & { readonly is: "object" }, value: Members, at: string): string[] => {
  const [there, wanted] = [Object.keys(value), Object.keys(shape.members)]
  const unknown = there.filter((name) => !wanted.includes(name))
  const missing = wanted.filter((name) => !there.includes(name) && !shape.mayLack?.includes(name))
  return [
    ...unknown.map((name) => `${memberOf(at, shownName(name))} is not a member here; there are ${wanted.join(", ")}`),
    ...missing.map((name) => `${memberOf(at, name)} is missing`),
    ...Object.entries(shape.members).flatMap(([name, inner]) =>
      there.includes(name) ? wrongWith(inner, value[name], memberOf(at, name)) : [],
    ),
  ]
}

const must = (holds: boolean, at: string, words: string): string[] =>
  holds ? [] : [`${at === "" ? "the file" : at} must be ${words}`]

/** Everything wrong with the value, each by the member where it stands, never by what stands there. */
export const wrongWith = (shape: Shape, value: unknown, at = ""): string[] => {
  switch (shape.is) {
    case "text":
      return must(isText(value), at, "text in one line")
    case "flag":
      return must(typeof value === "boolean", at, "true or false")
    case "whole number":
      return must(Number.isSafeInteger(value), at, "a whole number")
    case "one of":
      return must(typeof value === "string" && shape.values.includes(value), at, `one of ${shape.values.join(", ")}`)
    case "path":
      return must(Array.isArray(value) && value.every(isStep), at, 'a list such as ["address", "locality"]')
    case "list":
      if (!Array.isArray(value)) return must(false, at, "a list")
      return value.flatMap((inner: unknown, index) => wrongWith(shape.of, inner, `${at}[${index}]`))
    case "object":
      return isObject(value) ? wrongWithObject(shape, value, at) : must(false, at, "an object")
  }
}
