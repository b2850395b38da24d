import type { AddRefusal } from "@jatidiri/relying-parties"

const words: Readonly<Record<AddRefusal, string>> = {
  "bad-id": "an id is lower-case letters, digits and hyphens, up to 64, beginning with a letter or digit",
  "bad-name": "a name is 1 to 120 characters that can be seen",
  "bad-desk-code": "a desk's code is not one that was drawn",
  "already-registered-differently":
    "its id is taken by something else, or by what was closed or ended; what is registered never changes: choose another id",
  "justification-missing": "its justification must say why in one line of 20 to 1000 characters",
  "nothing-asked": "it asks for nothing; a purpose names a credential and claims of it",
  "credential-twice": "it names a credential twice",
  "claim-twice": "it names a claim twice",
  "claim-unknown": "it asks for a claim that is not issued; those there are stand in docs/architecture.md",
  "nothing-required": "of each credential at least one claim must be required",
  "too-many-optional": "of each credential at most four claims may be optional",
  "nik-justification-missing":
    "it reaches the NIK, of the holder or of a relative, so its nikJustification must say why in one line of 20 to 1000 characters",
  "bad-status-age": "its maxStatusAgeSeconds must be above 0 and at most a year",
}

type Refusal = { readonly code: AddRefusal; readonly because?: string }

/** One line that names the file and the member, and says why nothing of it was added. */
export const wordsOfAddRefusal = ({ code, because }: Refusal, file: string): string =>
  `${file}: nothing was added: ${because === undefined ? "" : `${because}: `}${words[code]}`
