import type { ComponentChildren } from "preact"

type Props = {
  readonly label: string
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly children: ComponentChildren
}

/** A list that is drawn instead of written: one stop of the tab key, arrows within. */
export const DrawnList = ({ label, onKeyDown, children }: Props) => (
  <div role="listbox" aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
    {children}
  </div>
)
