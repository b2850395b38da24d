import type { ComponentChildren } from "preact"

type Props = {
  readonly title: string
  readonly value: string
  /** Of what, since when, how sure. */
  readonly children?: ComponentChildren
}

/** One number large, and what it needs to be believed below it. Several stand in `<div class="headline">`. */
export const KeyFigure = ({ title, value, children }: Props) => (
  <section class="card kpi">
    <h3 class="small">{title}</h3>
    <p class="big figures">{value}</p>
    {children}
  </section>
)
