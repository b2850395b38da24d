const paths = {
  back: "M15 5l-7 7 7 7",
  next: "M9 5l7 7-7 7",
  check: "M5 13l5 5L20 7",
  cross: "M6 6l12 12M18 6L6 18",
  warn: "M12 4L2.5 20h19L12 4zM12 10v5M12 17.6v.4",
  info: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.6v.4",
  stored: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 3v18M15 4v16M18 6v12",
  sent: "M6 18L18 6M9 6h9v9",
  show: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h3v3h-3zM20 14v6M14 20h3",
  scan: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M4 12h16",
  card: "M3 5h18v14H3zM7 10.5a2 2 0 104 0 2 2 0 00-4 0M6 16c.4-2 5.6-2 6 0M15 10h3M15 14h3",
  family:
    "M5.5 8a2.5 2.5 0 105 0 2.5 2.5 0 00-5 0M14 9.5a2 2 0 104 0 2 2 0 00-4 0M3 19c0-7 10-7 10 0M14 13c4-.6 7 1.500 7 5.500",
  history: "M4 12a8 8 0 108-8 8.500 8.500 0 00-7 4M4 4v4.500h4.500M12 8v4.500l3 2",
  settings: "M4 7h9M17 7h3M13 5v4M4 17h3M11 17h9M7 15v4M4 12h3M11 12h9",
  lock: "M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 017 0v3",
  phone: "M7 3h10v18H7zM11 18h2",
  help: "M12 3a9 9 0 100 18 9 9 0 000-18zM9.500 9.500a2.500 2.500 0 114 2c-1 .7-1.500 1.200-1.500 2.300M12 16.600v.4",
  people: "M8 8a4 4 0 108 0 4 4 0 00-8 0M4 21c0-9 16-9 16 0",
  chart: "M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6",
  queue: "M4 6h16M4 12h16M4 18h10",
  refresh: "M20 12a8 8 0 11-2.500-5.800M20 4v4.500h-4.500",
} as const

export type IconName = keyof typeof paths

/** A line drawing of our own; beside words it is silent, alone it needs a `label`. */
export const Icon = ({ name, label, size = 22 }: { name: IconName; label?: string; size?: number }) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label when it has a name, else hidden
  <svg
    class="icon"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    {...(label === undefined ? { "aria-hidden": "true" } : { role: "img", "aria-label": label })}
  >
    <path d={paths[name]} />
  </svg>
)
