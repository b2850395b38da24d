type Bar = { readonly key: string; readonly value: number; readonly part?: number }

const [width, height] = [320, 96]

type Props = { readonly bars: readonly Bar[]; readonly label: string }

/** Bars side by side from nought; `part` is the lower portion, in the strong colour. The table beside it has the numbers. */
export const Bars = ({ bars, label }: Props) => {
  const top = Math.max(1, ...bars.map(({ value }) => value))
  const slot = width / Math.max(1, bars.length)
  const tall = (value: number): number => (Math.max(0, value) / top) * (height - 2)
  return (
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
  )
}
