type Bar = { readonly key: string; readonly value: number; readonly part?: number }

const [width, height] = [320, 96]

/** A few days do not fill the width: bars as wide as a hand say nothing. */
const fewest = 10

type Props = {
  readonly bars: readonly Bar[]
  readonly label: string
  /** What stands below the first and the last bar. */
  readonly ends: readonly [string, string]
}

/** Bars side by side from nought; `part` is the lower portion, in the strong colour. The table beside it has the numbers. */
export const Bars = ({ bars, label, ends }: Props) => {
  const top = Math.max(1, ...bars.map(({ value }) => value))
  const slot = width / Math.max(fewest, bars.length)
  const tall = (value: number): number => (Math.max(0, value) / top) * (height - 2)
  const share = bars.length / Math.max(fewest, bars.length)
  return (
    <div>
      <svg class="bars" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <path class="ground" d={`M0 ${height - 0.5}H${width}`} />
        {bars.map(({ key, value, part }, at) => (
          <g key={key}>
            <rect
              class={part === undefined ? "tone-0" : "rest"}
              x={at * slot}
              y={height - tall(value)}
              width={slot * 0.82}
              height={tall(value)}
            />
            {part === undefined ? null : (
              <rect class="tone-0" x={at * slot} y={height - tall(part)} width={slot * 0.82} height={tall(part)} />
            )}
          </g>
        ))}
      </svg>
      <p class="bar-ends small figures" aria-hidden="true" style={{ width: `${share * 100}%` }}>
        <span>{ends[0]}</span>
        {ends[1] === ends[0] ? null : <span>{ends[1]}</span>}
      </p>
    </div>
  )
}
