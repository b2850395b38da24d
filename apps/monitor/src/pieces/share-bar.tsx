const clamp = (share: number): number => Math.min(1, Math.max(0, share))
const percent = (share: number): string => `${clamp(share) * 100}%`

type Props = {
  readonly share: number | null
  /** How far it may be off, shares of the same whole. */
  readonly interval?: { readonly low: number; readonly high: number }
  /** A line to be reached, such as the target's share. */
  readonly mark?: number | null
}

/** A share as a bar, with its interval as a line and what is to be reached as a mark. The number beside it says it in words. */
export const ShareBar = ({ share, interval, mark }: Props) => (
  <div class="share-bar" aria-hidden="true">
    <i class="fill" style={{ width: percent(share ?? 0) }} />
    {interval === undefined ? null : (
      <i
        class="interval"
        style={{ left: percent(interval.low), width: `${(clamp(interval.high) - clamp(interval.low)) * 100}%` }}
      />
    )}
    {mark === undefined || mark === null ? null : <i class="mark" style={{ left: percent(mark) }} />}
  </div>
)
