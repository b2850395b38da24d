import { useMemo } from "preact/hooks"

const petals = [
  { x: 8.4, y: 8.4, turn: -45 },
  { x: 15.6, y: 8.4, turn: 45 },
  { x: 8.4, y: 15.6, turn: 45 },
  { x: 15.6, y: 15.6, turn: -45 },
] as const

/** The four-petal kawung mark of a genuine screen. */
export const Mark = ({ size = 28 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" class="mark">
    <rect width="24" height="24" rx="7" fill="#0d5c56" />
    <g fill="none" stroke="#f3e6c8" stroke-width="1.5">
      {petals.map(({ x, y, turn }) => (
        <ellipse cx={x} cy={y} rx="2.4" ry="5" transform={`rotate(${turn} ${x} ${y})`} />
      ))}
    </g>
    <circle cx="12" cy="12" r="1.1" fill="#f3e6c8" />
  </svg>
)

let made = 0

/** The same motif as a cloth of lines behind a card; fills its positioned parent, says nothing to screen readers. */
export const Kawung = ({ opacity = 0.16 }: { opacity?: number }) => {
  const id = useMemo(() => `kawung-${++made}`, [])
  return (
    <svg
      class="kawung"
      aria-hidden="true"
      style={{ position: "absolute", top: 0, left: 0, opacity }}
      width="100%"
      height="100%"
    >
      <defs>
        <pattern id={id} width="36" height="36" patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" stroke-width="1">
            <ellipse cx="9" cy="9" rx="5" ry="10.5" transform="rotate(-45 9 9)" />
            <ellipse cx="27" cy="9" rx="5" ry="10.5" transform="rotate(45 27 9)" />
            <ellipse cx="9" cy="27" rx="5" ry="10.5" transform="rotate(45 9 27)" />
            <ellipse cx="27" cy="27" rx="5" ry="10.5" transform="rotate(-45 27 27)" />
            <circle cx="18" cy="18" r="2" />
            <circle cx="0" cy="0" r="2" />
            <circle cx="36" cy="0" r="2" />
            <circle cx="0" cy="36" r="2" />
            <circle cx="36" cy="36" r="2" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
