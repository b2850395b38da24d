import { openStores } from "@jatidiri/web"

type Shapes = { readonly owner: { readonly name: "owner"; readonly officerId: string } }

/**
 * Not in the browser's plain storage, which reaches the disk seconds later than its database: a note lost by an empty
 * battery would leave a pack that nobody finds and nobody erases.
 */
const withNote = async <Answer>(use: (note: Awaited<ReturnType<typeof openNote>>) => Promise<Answer>) => {
  const note = await openNote()
  return use(note).finally(() => note.close())
}

const openNote = () =>
  openStores<Shapes>("jatidiri-petugas", 1, {
    owner: { keyPath: "name", clearedBy: "erasing the pack: by button, six wrong PINs, or the end of the round" },
  })

/** Which officer's pack this device holds: read before anybody has signed in. */
export const findPackOwner = (): Promise<string | undefined> =>
  withNote(async (note) => (await note.find("owner", "owner"))?.officerId).catch(() => undefined)

/** Throws where the browser forbids storage: then no pack is fetched. */
export const notePackOwner = (officerId: string): Promise<void> =>
  withNote((note) => note.put("owner", { name: "owner", officerId }))

/** Where nothing can be kept, nothing was noted. */
export const forgetPackOwner = (): Promise<void> =>
  withNote((note) => note.remove("owner", "owner")).catch(() => undefined)
