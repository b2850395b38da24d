import { randomUUID } from "node:crypto"
import { sitePaths } from "@jatidiri/service-points/contract"
import { Pool } from "undici"

export type Wanted = { readonly siteId: string; readonly day: string; readonly opens: number }

/** Phones with an address each: the office bounds how often one address may ask. */
export const openPhones = (port: number, count: number) => {
  const phones = Array.from({ length: count }, (_, n) => {
    const localAddress = `127.1.${Math.floor(n / 250)}.${(n % 250) + 1}`
    return new Pool(`http://127.0.0.1:${port}`, { connections: 1, localAddress })
  })
  const book = async (nth: number, requestId: string, wanted: Wanted): Promise<number> => {
    const reply = await phones[nth % count]?.request({
      method: "POST",
      path: sitePaths.bookings,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ commandId: randomUUID(), requestId, ...wanted, heads: 1 }),
    })
    const text = (await reply?.body.text()) ?? ""
    const status = reply?.statusCode ?? 0
    // Anything but a place or a no is a breakdown, and no figure.
    if (status !== 200 && !(status === 409 && text.includes("slot-full"))) throw new Error(`${status} ${text}`)
    return status
  }
  return { book, close: () => Promise.all(phones.map((phone) => phone.close())) }
}
export type Phones = ReturnType<typeof openPhones>
