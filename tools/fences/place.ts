/** Where a file lives: its floor, its room, and the part of the room that has rules of its own. */
export type Place = {
  readonly floor: "kernel" | "platform" | "protocols" | "modules" | "apps" | "outside"
  /** Folder name below the floor; empty in the kernel. */
  readonly room: string
  /** `domain`, `http`, `actions`, `store`, `contract`, … of a module; empty elsewhere. */
  readonly part: string
}

const floors = ["kernel", "platform", "protocols", "modules", "apps"] as const

/** The place of a path relative to the repository's root, such as `modules/activation/src/domain/voucher.ts`. */
export const placeOf = (path: string): Place => {
  const parts = path.split("/")
  const floor = floors.find((name) => name === parts[0]) ?? "outside"
  if (floor === "outside") return { floor, room: parts[0] ?? "", part: "" }
  if (floor === "kernel") return { floor, room: "", part: "" }
  const inside = parts.slice(3)
  // A large contract is split: `recovery-contract.ts` beside `contract.ts`.
  const part = floor === "modules" ? (inside[0] ?? "").replace(/\.ts$/, "").replace(/^.+-contract$/, "contract") : ""
  return { floor, room: parts[1] ?? "", part }
}

export const isTest = (path: string): boolean => /\.test\.tsx?$|\/tests\//.test(path)
