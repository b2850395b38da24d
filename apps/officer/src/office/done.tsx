import { Notice } from "@jatidiri/web"
import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"

type Props = { readonly title?: string; readonly children: ComponentChildren }

/** What was done, read out and given the focus: the button that was pressed is gone with what it was about. */
export const Done = ({ title, children }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice live {...(title === undefined ? {} : { title })}>
        {children}
      </Notice>
    </div>
  )
}
