import {
  type DerNode,
  demand,
  expectTag,
  readBitString,
  readBoolean,
  readChildren,
  readOid,
  readOnly,
  readPositive,
  tags,
} from "./der.ts"
import { readAlternativeNames } from "./names.ts"
import type { KeyUsage } from "./types.ts"

export type Extensions = {
  readonly authority: boolean
  readonly pathLength?: number
  readonly keyUsage?: KeyUsage
  readonly extendedKeyUsages: readonly string[]
  readonly dnsNames: readonly string[]
  readonly uris: readonly string[]
  /** A critical extension that we do not understand (RFC 5280 §4.2: refuse). */
  readonly unknownCritical: boolean
}

const readBasicConstraints = (value: DerNode): Pick<Extensions, "authority" | "pathLength"> => {
  const [first, second, ...rest] = readChildren(expectTag(value, tags.sequence).content)
  if (first === undefined) return { authority: false }
  demand(rest.length === 0)
  const authority = readBoolean(first)
  if (second === undefined) return { authority }
  const length = readPositive(second)
  demand(authority && length.length === 1)
  return { authority, pathLength: length[0] ?? 0 }
}

const readKeyUsage = (value: DerNode): KeyUsage => {
  const bits = readBitString(value).bytes[0] ?? 0
  return { digitalSignature: (bits & 0x80) !== 0, keyCertSign: (bits & 0x04) !== 0, crlSign: (bits & 0x02) !== 0 }
}

const readExtendedKeyUsages = (value: DerNode): readonly string[] => {
  const oids = readChildren(expectTag(value, tags.sequence).content).map(readOid)
  demand(oids.length > 0)
  return oids
}

type Extension = { readonly oid: string; readonly critical: boolean; readonly value: Uint8Array }

const readExtension = (node: DerNode): Extension => {
  const parts = readChildren(expectTag(node, tags.sequence).content)
  demand(parts.length === 2 || parts.length === 3)
  const [oid, critical] = parts
  const value = expectTag(parts[parts.length - 1], tags.octetString).content
  return { oid: readOid(oid), critical: parts.length === 3 && critical !== undefined && readBoolean(critical), value }
}

const oids = {
  keyUsage: "2.5.29.15",
  alternativeNames: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  extendedKeyUsages: "2.5.29.37",
} as const
const known: readonly string[] = Object.values(oids)

const none: Extensions = { authority: false, extendedKeyUsages: [], dnsNames: [], uris: [], unknownCritical: false }

/** The extensions that a path check needs, read from the content of `[3]`; each may appear once. */
export const readExtensions = (wrapped: DerNode | undefined): Extensions => {
  if (wrapped === undefined) return none
  const list = readChildren(readOnly(wrapped.content, tags.sequence).content).map(readExtension)
  demand(new Set(list.map(({ oid }) => oid)).size === list.length)
  const contentOf = (oid: string): Uint8Array | undefined => list.find((extension) => extension.oid === oid)?.value
  const constraints = contentOf(oids.basicConstraints)
  const usage = contentOf(oids.keyUsage)
  const extended = contentOf(oids.extendedKeyUsages)
  const names = contentOf(oids.alternativeNames)
  return {
    ...none,
    ...(constraints === undefined ? {} : readBasicConstraints(readOnly(constraints, tags.sequence))),
    ...(usage === undefined ? {} : { keyUsage: readKeyUsage(readOnly(usage, tags.bitString)) }),
    ...(extended === undefined ? {} : { extendedKeyUsages: readExtendedKeyUsages(readOnly(extended, tags.sequence)) }),
    ...(names === undefined ? {} : readAlternativeNames(readOnly(names, tags.sequence))),
    unknownCritical: list.some(({ oid, critical }) => critical && !known.includes(oid)),
  }
}
