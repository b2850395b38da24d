import { accept, type Result, refuse } from "./result.ts"
import { isJsonObject } from "./strict-json.ts"

/**
 * Judges input nobody has looked at: nothing when it fits, else where it does not, in our own member names.
 * What the input says never enters the answer, so the answer may be logged.
 */
export type Shape<Value> = { (input: unknown): string | undefined; readonly shapes?: Value }
export type Optional<Value> = Shape<Value> & { readonly optional: true }
export type ShapeOf<S> = S extends Shape<infer Value> ? Value : never

type Members = { readonly [name: string]: Shape<unknown> }
type Required<M extends Members> = {
  readonly [K in keyof M as M[K] extends { optional: true } ? never : K]: ShapeOf<M[K]>
}
type Allowed<M extends Members> = {
  readonly [K in keyof M as M[K] extends { optional: true } ? K : never]?: ShapeOf<M[K]>
}
export type ObjectOf<M extends Members> = Required<M> & Allowed<M>

const self = "itself"
const below = (name: string, misfit: string): string => (misfit === self ? name : `${name}.${misfit}`)
const fits = (yes: boolean): string | undefined => (yes ? undefined : self)

export const anyValue: Shape<unknown> = () => undefined
export const trueOrFalse: Shape<boolean> = (input) => fits(typeof input === "boolean")

/** Text of at least one and at most `max` UTF-16 units; the pattern must hold for all of it. */
export const textOf =
  (max: number, pattern?: RegExp): Shape<string> =>
  (input) =>
    fits(typeof input === "string" && input.length > 0 && input.length <= max && (pattern?.test(input) ?? true))

/** Text that a parser of ours accepts. */
export const textThat =
  (parses: (text: string) => boolean): Shape<string> =>
  (input) =>
    fits(typeof input === "string" && parses(input))

export const wholeNumber =
  (min: number, max: number): Shape<number> =>
  (input) =>
    fits(
      typeof input === "number" && Number.isSafeInteger(input) && !Object.is(input, -0) && input >= min && input <= max,
    )

export const oneOf =
  <const Value extends string | number | boolean>(values: readonly Value[]): Shape<Value> =>
  (input) =>
    fits(values.some((value) => value === input))

export const listOf =
  <Value>(item: Shape<Value>, min: number, max: number): Shape<readonly Value[]> =>
  (input) => {
    if (!Array.isArray(input) || input.length < min || input.length > max) return self
    for (const each of input) {
      const misfit = item(each)
      if (misfit !== undefined) return below("item", misfit)
    }
    return undefined
  }

export const recordOf =
  <Value>(item: Shape<Value>, max: number): Shape<Readonly<Record<string, Value>>> =>
  (input) => {
    if (!isJsonObject(input) || Object.keys(input).length > max) return self
    return listOf(item, 0, max)(Object.keys(input).map((name) => input[name]))
  }

export const anyOf =
  <Shapes extends readonly Shape<unknown>[]>(...shapes: Shapes): Shape<ShapeOf<Shapes[number]>> =>
  (input) =>
    fits(shapes.some((shape) => shape(input) === undefined))

export const optional = <Value>(shape: Shape<Value>): Optional<Value> =>
  Object.assign((input: unknown) => shape(input), { optional: true as const })

const isOptional = (shape: Shape<unknown>): boolean => "optional" in shape

const misfitOf = (members: Members, input: { readonly [name: string]: unknown }): string | undefined => {
  for (const name of Object.keys(members)) {
    const shape = members[name]
    if (shape === undefined) continue
    const present = Object.hasOwn(input, name) && input[name] !== undefined
    if (!present && isOptional(shape)) continue
    const misfit = present ? shape(input[name]) : self
    if (misfit !== undefined) return below(name, misfit)
  }
  return undefined
}

/** An object that may say more than we read, as the OAuth family asks. */
export const openObject =
  <M extends Members>(members: M): Shape<ObjectOf<M>> =>
  (input) =>
    isJsonObject(input) ? misfitOf(members, input) : self

/** An object that may say nothing else: whoever signs more than we understand is refused. */
export const closedObject =
  <M extends Members>(members: M): Shape<ObjectOf<M>> =>
  (input) => {
    if (!isJsonObject(input)) return self
    const stranger = Object.keys(input).some((name) => !Object.hasOwn(members, name))
    return stranger ? "unknown member" : misfitOf(members, input)
  }

/** The input as what its shape says; the refusal's `because` names the member. */
export const judge = <Value>(shape: Shape<Value>, input: unknown): Result<Value, "unfit"> => {
  const misfit = shape(input)
  // The shape has just judged every member of the input.
  return misfit === undefined ? accept(input as Value) : refuse("unfit", misfit)
}
