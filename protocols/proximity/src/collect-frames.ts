import type { Digest } from "@jatidiri/kernel"
import { blocksIn, type Frame, parseFrame } from "./frame.ts"
import { addInto, type Mix, mixOf } from "./mix.ts"

/** What is known of the message: a sum of its blocks, whose first one no other row holds first. */
type Row = { readonly mix: Mix; readonly block: Uint8Array }

type Film = Pick<Frame, "film" | "length"> & {
  readonly blockBytes: number
  readonly rows: (Row | undefined)[]
  known: number
}

export type Collector = {
  /** Takes what the camera read; true when it brought something new. Frames of another film begin that one. */
  add(text: string): boolean
  /** How many blocks are known, of how many; 0 of 0 before the first frame. */
  progress(): { readonly known: number; readonly blocks: number }
  /** The message, once all is known and its hash is the film's. A film that lied is forgotten. */
  finish(): Promise<Uint8Array | undefined>
}

const begin = ({ film, length, block }: Frame): Film => ({
  ...{ film, length, blockBytes: block.length, known: 0 },
  rows: new Array<Row | undefined>(blocksIn(length, block.length)).fill(undefined),
})

const isOf = (film: Film, frame: Frame): boolean =>
  film.film === frame.film && film.length === frame.length && film.blockBytes === frame.block.length

/** Takes known sums out of a new one; what is left is new, or nothing is. */
const takeIn = (film: Film, frame: Frame): boolean => {
  const mix = mixOf(frame.film, frame.number, film.rows.length)
  const block = Uint8Array.from(frame.block)
  for (let first = mix.indexOf(1); first >= 0; first = mix.indexOf(1)) {
    const row = film.rows[first]
    if (row === undefined) {
      film.rows[first] = { mix, block }
      film.known += 1
      return true
    }
    addInto(mix, row.mix)
    addInto(block, row.block)
  }
  return false
}

/** From the last block to the first, so that every row is left with its own block only. */
const solve = (film: Film): Uint8Array => {
  const message = new Uint8Array(film.rows.length * film.blockBytes)
  const blockAt = (nth: number) => message.subarray(nth * film.blockBytes, (nth + 1) * film.blockBytes)
  for (let nth = film.rows.length - 1; nth >= 0; nth--) {
    const row = film.rows[nth]
    if (row === undefined) throw new Error("a film was solved before it was known")
    const block = Uint8Array.from(row.block)
    for (let later = nth + 1; later < film.rows.length; later++)
      if (row.mix[later] === 1) addInto(block, blockAt(later))
    blockAt(nth).set(block)
  }
  return message.slice(0, film.length)
}

/** Puts a message together from the frames that a camera happens to see. */
export const makeCollector = ({ digest }: { readonly digest: Digest }): Collector => {
  let film: Film | undefined
  const add = (text: string): boolean => {
    const frame = parseFrame(text)
    if (frame === undefined) return false
    if (film === undefined || !isOf(film, frame)) film = begin(frame)
    return takeIn(film, frame)
  }
  const finish = async (): Promise<Uint8Array | undefined> => {
    if (film === undefined || film.known < film.rows.length) return undefined
    const wanted = film.film
    const message = solve(film)
    const hash = await digest(message)
    if (new DataView(hash.buffer, hash.byteOffset, 4).getUint32(0) === wanted) return message
    film = undefined
    return undefined
  }
  return { add, progress: () => ({ known: film?.known ?? 0, blocks: film?.rows.length ?? 0 }), finish }
}
