/** A portrait, or a drawn silhouette where there is none. `alt` says whose; empty when the name stands beside it. */
export const Face = ({
  src,
  alt,
  width,
  height,
}: {
  src?: string | undefined
  alt: string
  width: number
  height: number
}) =>
  src === undefined ? (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label when it has a name, else hidden
    <svg
      class="face"
      width={width}
      height={height}
      viewBox="0 0 76 96"
      preserveAspectRatio="xMidYMax slice"
      {...(alt === "" ? { "aria-hidden": "true" } : { role: "img", "aria-label": alt })}
    >
      <circle cx="38" cy="36" r="17" fill="currentColor" />
      <path d="M6 98c0-25 13-39 32-39s32 14 32 39z" fill="currentColor" />
    </svg>
  ) : (
    <img class="face" src={src} alt={alt} width={width} height={height} style={{ width, height }} />
  )

/** Up to two capitals of a name: `Bank Nusa Contoh` is `BN`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("")

export const Monogram = ({ name }: { name: string }) => (
  <span class="monogram" aria-hidden="true">
    {initials(name)}
  </span>
)

/** Stands on everything that a demo key signed. */
export const DemoRibbon = () => <span class="demo-ribbon">DEMO · TIDAK RESMI</span>
