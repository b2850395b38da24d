import { parseUtf8 } from "@jatidiri/kernel"
import { type DerNode, expectTag, malformed, readChildren, readOid, tags } from "./der.ts"
import type { DistinguishedName } from "./types.ts"

const stringTags: readonly number[] = [tags.utf8String, tags.printableString, tags.ia5String]

/** Text of the string kinds in use; nothing for the historic ones, which nobody compares here. */
const readString = (node: DerNode | undefined): string | undefined =>
  node !== undefined && stringTags.includes(node.tag) ? parseUtf8(node.content) : undefined

const attributeOids = { commonName: "2.5.4.3", organisation: "2.5.4.10", country: "2.5.4.6" } as const

/** A distinguished name: its DER to compare by, and the three attributes that people are shown. */
export const readName = (node: DerNode | undefined): DistinguishedName => {
  const name = expectTag(node, tags.sequence)
  const found = new Map<string, string>()
  for (const set of readChildren(name.content)) {
    for (const attribute of readChildren(expectTag(set, tags.set).content)) {
      const [type, value] = readChildren(expectTag(attribute, tags.sequence).content)
      const text = readString(value)
      const oid = readOid(type)
      if (text !== undefined && !found.has(oid)) found.set(oid, text)
    }
  }
  const commonName = found.get(attributeOids.commonName)
  const organisation = found.get(attributeOids.organisation)
  const country = found.get(attributeOids.country)
  return {
    der: name.whole,
    ...(commonName === undefined ? {} : { commonName }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(country === undefined ? {} : { country }),
  }
}

const dnsTag = 0x82
const uriTag = 0x86

/** DNS names and URIs of a subject alternative name (RFC 5280 §4.2.1.6). */
export const readAlternativeNames = (value: DerNode): { dnsNames: readonly string[]; uris: readonly string[] } => {
  const names = readChildren(expectTag(value, tags.sequence).content)
  const textsOf = (tag: number) =>
    names
      .filter((name) => name.tag === tag)
      .map((name) => {
        const text = parseUtf8(name.content)
        if (text === undefined) throw malformed
        return text
      })
  return { dnsNames: textsOf(dnsTag), uris: textsOf(uriTag) }
}
