import { signingSeconds, useOnline } from "@jatidiri/web"
import { useEffect, useState } from "preact/hooks"
import type { Journey } from "../../domain/journey.ts"
import { useWallet } from "../../session/wallet.ts"

const freshSeconds = 3600

/** When it was asked last, by the opening: the journey is another object after each. */
const askedAt = new WeakMap<Journey, number>()

/**
 * Whether the office has said something new of what its resident asked: asked once after each opening with a network, and
 * later every hour. What is known is compared with what was seen whenever the first screen is shown.
 */
export const useRequestNews = (): boolean => {
  const { vault, journey } = useWallet()
  const online = useOnline()
  const [news, setNews] = useState(false)
  useEffect(() => {
    let left = false
    const isDue = online && signingSeconds() - (askedAt.get(journey) ?? 0) >= freshSeconds
    import("../../requests/news.ts")
      .then(async ({ askNews, findNews }) => {
        if (isDue && (await askNews(vault)).ok) askedAt.set(journey, signingSeconds())
        return findNews(vault)
      })
      .then((found) => {
        if (!left) setNews(found)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [vault, journey, online])
  return news
}
