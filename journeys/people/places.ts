import { type Person, readPicture, writeFilm } from "@jatidiri/testing"

/** The app is on the device, whole, before the network goes. */
export const settle = async ({ page }: Person): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

export const leaveNetwork = ({ context }: Person): Promise<void> => context.setOffline(true)
export const findNetwork = async ({ context, page }: Person): Promise<void> => {
  await context.setOffline(false)
  // The browser told it before its service worker was let through.
  await page.evaluate(() => dispatchEvent(new Event("online")))
}

/** So many different pictures of the moving code on the person's screen, for the camera of another. */
export const filmMoving = async (
  { page }: Person,
  { label, film, frames }: { readonly label: string; readonly film: string; readonly frames: number },
): Promise<void> => {
  const code = page.getByRole("img", { name: label })
  const shots: Buffer[] = []
  while (shots.length < frames) {
    const shot = await code.screenshot()
    if (shots.at(-1)?.equals(shot) !== true) shots.push(shot)
  }
  const pictures = []
  for (const shot of shots) pictures.push(await readPicture(page, shot))
  writeFilm(film, ...pictures)
}
