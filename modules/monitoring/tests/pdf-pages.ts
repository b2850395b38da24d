import { inflateSync } from "node:zlib"

/** The text of each page; contents are the streams that draw text. */
export const pagesOf = (body: unknown): string[] => {
  const file = Buffer.from(body as Uint8Array).toString("latin1")
  const streams = [...file.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, part]) => part ?? "")
  const contents = streams
    .filter((part) => part.startsWith("x"))
    .map((part) => inflateSync(Buffer.from(part, "latin1")).toString("latin1"))
  const shown = (content: string): string =>
    [...content.matchAll(/\[(.*?)\] TJ/g)]
      .map(([, row]) =>
        [...(row ?? "").matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex]) => Buffer.from(hex ?? "", "hex").toString("latin1"))
          .join(""),
      )
      .join("\n")
  return contents.map(shown).filter((text) => text !== "")
}
