import { barWidth } from "./bar-share.ts"

/** A share as a line that fills up; the number beside it says the same in words. */
export const Track = ({ share }: { share: number | null }) => (
  <div class="track" aria-hidden="true">
    <i style={{ width: barWidth(share) }} />
  </div>
)
