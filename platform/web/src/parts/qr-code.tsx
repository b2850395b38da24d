import { useMemo } from "preact/hooks"
import encodeQR from "qr"

/** Modules as one SVG path: a row of dark modules is one horizontal stroke. */
const pathOf = (modules: readonly (readonly boolean[])[]): string => {
  let path = ""
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue
      const from = x
      while (row[x + 1]) x++
      path += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`
    }
  })
  return path
}

/** A QR code drawn black on white in light and dark, with its quiet zone. `label` says what it is for. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { path, size } = useMemo(() => {
    const modules = encodeQR(text, "raw", { ecc: text.length > 300 ? "low" : "medium", border: 4 })
    return { path: pathOf(modules), size: modules.length }
  }, [text])
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
