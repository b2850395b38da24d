import type { ComponentChildren } from "preact"

export type Multiple = {
  readonly key: string
  readonly title: ComponentChildren
  readonly values: readonly number[]
  /** The chart in one sentence, for whoever does not see it; shown below it too. */
  readonly summary: string
}

const [width, height] = [160, 40]

const Bars = ({ values, top }: { values: readonly number[]; top: number }) => {
  const slot = width / Math.max(1, values.length)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="ground" d={`M0 ${height - 0.5}H${width}`} />
      {values.map((value, index) => {
        const tall = top <= 0 ? 0 : (Math.max(0, value) / top) * (height - 2)
        return tall <= 0 ? null : (
          <rect key={index} x={index * slot} y={height - tall} width={Math.max(0.5, slot * 0.8)} height={tall} />
        )
      })}
    </svg>
  )
}

/** The same small chart for each, on one scale, so that they can be compared at a glance. */
export const SmallMultiples = ({ items, label }: { items: readonly Multiple[]; label: string }) => {
  const top = Math.max(0, ...items.flatMap(({ values }) => values))
  return (
    <ul class="multiples" aria-label={label}>
      {items.map(({ key, title, values, summary }) => (
        <li key={key} class="card stack-s">
          <h3>{title}</h3>
          <Bars values={values} top={top} />
          <p class="small">{summary}</p>
        </li>
      ))}
    </ul>
  )
}
