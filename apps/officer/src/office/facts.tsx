import type { ComponentChildren } from "preact"

/** What is known of a thing, each under its name; what is not known is left out. */
export const Facts = ({ of }: { of: readonly (readonly [label: string, value: ComponentChildren | undefined])[] }) => (
  <dl class="office-facts">
    {of.map(([label, value]) =>
      value === undefined ? null : (
        <div key={label}>
          <dt class="small">{label}</dt>
          <dd>{value}</dd>
        </div>
      ),
    )}
  </dl>
)
