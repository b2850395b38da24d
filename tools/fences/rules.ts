import type { Place } from "./place.ts"

/** An import of ours, seen from the importing file: what it reaches and by which word. */
export type Reach = { readonly from: Place; readonly to: Place; readonly specifier: string; readonly toPath: string }

/** A rule gives the words that teach, or nothing when the import may stand. */
export type Rule = { readonly name: string; readonly teaches: string; readonly broken: (reach: Reach) => boolean }

const webApps = new Set(["wallet", "officer", "monitor", "verifier"])
const webAppsMay = (to: Place, specifier: string): boolean =>
  to.floor === "kernel" ||
  to.floor === "protocols" ||
  (to.floor === "platform" && to.room === "web") ||
  (to.floor === "modules" && specifier.endsWith("/contract"))

const sameRoom = ({ from, to }: Reach): boolean => from.floor === to.floor && from.room === to.room

export const rules: readonly Rule[] = [
  {
    name: "kernel-alone",
    teaches: "the kernel is what we say: it imports nothing of ours",
    broken: (reach) => reach.from.floor === "kernel" && reach.to.floor !== "kernel",
  },
  {
    name: "platform-looks-down",
    teaches: "the platform touches machines; it knows no protocol, no promise and no app",
    broken: (reach) => reach.from.floor === "platform" && !["kernel", "platform"].includes(reach.to.floor),
  },
  {
    name: "protocols-pure",
    teaches: "a protocol speaks a standard with what it is given; it imports kernel and protocols only",
    broken: (reach) => reach.from.floor === "protocols" && !["kernel", "protocols"].includes(reach.to.floor),
  },
  {
    name: "modules-strangers",
    teaches: "modules meet only in apps/server/src/wiring: say the need in needs.ts",
    broken: (reach) => reach.from.floor === "modules" && reach.to.floor === "modules" && !sameRoom(reach),
  },
  {
    name: "modules-below-apps",
    teaches: "a module may look down, never up",
    broken: (reach) => reach.from.floor === "modules" && ["apps", "outside"].includes(reach.to.floor),
  },
  {
    name: "domain-pure",
    teaches: "domain is rules: it imports kernel, protocols and its own domain",
    broken: (reach) =>
      reach.from.floor === "modules" &&
      reach.from.part === "domain" &&
      !["kernel", "protocols"].includes(reach.to.floor) &&
      !(sameRoom(reach) && ["domain", "contract"].includes(reach.to.part)),
  },
  {
    name: "http-through-actions",
    teaches: "http parses, calls an action and replies; only actions reach the store",
    broken: (reach) =>
      reach.from.floor === "modules" && reach.from.part === "http" && sameRoom(reach) && reach.to.part === "store",
  },
  {
    name: "web-apps-by-contract",
    teaches: "a web app knows contracts, protocols, platform/web and the kernel",
    broken: (reach) =>
      reach.from.floor === "apps" &&
      webApps.has(reach.from.room) &&
      !sameRoom(reach) &&
      !webAppsMay(reach.to, reach.specifier),
  },
  {
    name: "doors-only",
    teaches: "another room is entered by its door: its package name, not a path into it",
    broken: (reach) => !sameRoom(reach) && reach.specifier.startsWith("."),
  },
  {
    name: "apps-strangers",
    teaches: "apps do not know each other, but the command may start the server",
    broken: (reach) =>
      reach.from.floor === "apps" &&
      reach.to.floor === "apps" &&
      !sameRoom(reach) &&
      !(reach.from.room === "cli" && reach.to.room === "server"),
  },
]
