import { lchown, lstat, mkdir, rmdir } from "node:fs/promises"
import type { Account } from "./account.ts"

const othersMayEnter = 0o077

/**
 * Makes the folder of the server's socket, or sees that an older one is ours. It stands in `/tmp`, where anybody could
 * have put a folder or a link of that name first: root would then give away what the link leads to, and we would tell
 * our password to whoever listens inside.
 */
export const claimSocketFolder = async (folder: string, account: Account): Promise<void> => {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error
  })
  const found = await lstat(folder)
  const isOurs = found.uid === process.getuid?.() || found.uid === account?.uid
  if (!found.isDirectory() || !isOurs || (found.mode & othersMayEnter) !== 0) {
    throw new Error(`${folder} is not a folder of ours that nobody else may enter: remove it and start again`)
  }
  if (account !== undefined) await lchown(folder, account.uid, account.gid)
}

/** Takes the empty folder away; one that is still used stays. */
export const leaveSocketFolder = async (folder: string): Promise<void> => {
  await rmdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "ENOENT") throw error
  })
}
