import type { Command } from "./command.ts"

const noticed = "A running server notices within two seconds. Harmless when repeated."

/** Relying parties: who may ask residents, at which desks, for which purposes. */
export const partyCommands: readonly Command[] = [
  {
    name: "parties add",
    summary: "a relying party with its desks and purposes, and a code for each desk",
    usage: "FILE.json",
    says: `The file is described in modules/relying-parties/README.md, with an example.
Each new desk gets a code, printed once: write it down, it is kept only as a hash. A code that is lost or
leaked is not mended: close its desk and add another. All of the file comes in or nothing.
The same file again changes nothing and prints no code; a longer one adds its new desks and purposes.
What is registered never changes: end it and add another under another id.`,
    load: () => import("./commands/parties-add.ts"),
  },
  {
    name: "parties close-desk",
    summary: "a desk's code opens nothing any more, such as one that has leaked",
    usage: "DESK-ID",
    says: `Who is signed in with it is signed out; the desk never opens again. ${noticed}`,
    load: () => import("./commands/parties-close-desk.ts"),
  },
  {
    name: "parties end-purpose",
    summary: "nobody may ask for this purpose any more",
    usage: "PURPOSE-ID",
    says: `It never begins again. ${noticed}`,
    load: () => import("./commands/parties-end-purpose.ts"),
  },
  {
    name: "parties end",
    summary: "nobody asks in this relying party's name any more",
    usage: "PARTY-ID",
    says: `All its desks and purposes end with it, for good. ${noticed}`,
    load: () => import("./commands/parties-end.ts"),
  },
]
