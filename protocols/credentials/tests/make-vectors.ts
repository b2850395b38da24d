import { mkdirSync, writeFileSync } from "node:fs"
import { makeTown } from "./town.ts"
import { makeMdocVectors } from "./vectors-mdoc.ts"
import { makeSdJwtVectors } from "./vectors-sd-jwt.ts"
import { makeStatusVectors, makeX509Vectors } from "./vectors-trust.ts"

/** Writes vectors/credentials anew, with new keys: `node protocols/credentials/tests/make-vectors.ts`. */
const folder = new URL("../../../vectors/credentials/", import.meta.url)
const town = makeTown()

const write = (name: string, vectors: readonly object[]): void => {
  const lines = vectors.map((vector) => `${JSON.stringify(vector)}\n`)
  writeFileSync(new URL(`${name}.jsonl`, folder), lines.join(""))
  console.log(`${name}: ${vectors.length}`)
}

mkdirSync(folder, { recursive: true })
write("anchors", [{ anchor: town.anchor }])
write("sd-jwt", await makeSdJwtVectors(town))
write("mdoc", await makeMdocVectors(town))
write("status-list", await makeStatusVectors(town))
write("x509", makeX509Vectors(town))
