import { decodeArcs } from "./arcs.ts"

/** One DER element (X.690): definite, minimal lengths, one-byte tags. */
export type DerNode = { readonly tag: number; readonly content: Uint8Array; readonly whole: Uint8Array }

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** Thrown inside the reader alone and caught at its door: forty nested refusals would hide the shape that is read. */
export const malformed = new Error("not DER")

export const demand = (condition: boolean): void => {
  if (!condition) throw malformed
}

const readLength = (bytes: Uint8Array, at: number): { length: number; start: number } => {
  const first = bytes[at]
  if (first === undefined) throw malformed
  if (first < 0x80) return { length: first, start: at + 1 }
  const count = first & 0x7f
  demand(count >= 1 && count <= 3 && at + 1 + count <= bytes.length)
  let length = 0
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 1 + i] ?? 0)
  demand(length >= 0x80 && length >= 256 ** (count - 1))
  return { length, start: at + 1 + count }
}

const readNode = (bytes: Uint8Array, at: number): DerNode => {
  const tag = bytes[at]
  if (tag === undefined || (tag & 0x1f) === 0x1f) throw malformed
  const { length, start } = readLength(bytes, at + 1)
  demand(start + length <= bytes.length)
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}

/** Exactly one element of this tag and nothing behind it. */
export const readOnly = (bytes: Uint8Array, tag: number): DerNode => {
  const node = readNode(bytes, 0)
  demand(node.tag === tag && node.whole.length === bytes.length)
  return node
}

/** All elements inside, in order. */
export const readChildren = (content: Uint8Array): readonly DerNode[] => {
  const nodes: DerNode[] = []
  for (let at = 0; at < content.length; ) {
    const node = readNode(content, at)
    nodes.push(node)
    at += node.whole.length
  }
  return nodes
}

/** The node when it is there and has this tag. */
export const expectTag = (node: DerNode | undefined, tag: number): DerNode => {
  if (node?.tag !== tag) throw malformed
  return node
}

/** Dotted form of an object identifier. */
export const readOid = (node: DerNode | undefined): string => {
  const { content } = expectTag(node, tags.oid)
  const arcs = decodeArcs(content)
  if (arcs?.[0] === undefined) throw malformed
  const first = Number(arcs[0])
  const root = Math.min(2, Math.floor(first / 40))
  demand(first < 2 ** 40)
  return [root, first - root * 40, ...arcs.slice(1)].join(".")
}

/** A positive integer's bytes without the sign byte. */
export const readPositive = (node: DerNode | undefined): Uint8Array => {
  const { content } = expectTag(node, tags.integer)
  const [first, second] = content
  if (first === undefined || first >= 0x80) throw malformed
  demand(first !== 0 || content.length === 1 || (second ?? 0) >= 0x80)
  return first === 0 && content.length > 1 ? content.subarray(1) : content
}

export const readBoolean = (node: DerNode): boolean => {
  const { content } = expectTag(node, tags.boolean)
  demand(content.length === 1 && (content[0] === 0 || content[0] === 0xff))
  return content[0] === 0xff
}

/** The bytes of a bit string and how many bits at its end are unused. */
export const readBitString = (node: DerNode | undefined): { bytes: Uint8Array; unused: number } => {
  const { content } = expectTag(node, tags.bitString)
  const unused = content[0]
  if (unused === undefined || unused > 7 || (content.length === 1 && unused > 0)) throw malformed
  return { bytes: content.subarray(1), unused }
}
