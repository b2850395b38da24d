import type { Figures } from "@jatidiri/monitoring/contract"
import { useTexts } from "@jatidiri/web"
import { type Address, addressText, inRegion } from "../address/address.ts"
import { screenWords } from "../words/screen-words.ts"

/** From the book's start down to here; every step leads back up. */
export const Crumbs = ({ figures, address }: { figures: Figures; address: Address }) => {
  const text = useTexts(screenWords)
  const last = figures.path.length - 1
  return (
    <nav aria-label={text.way} class="crumbs">
      <ol>
        {figures.path.map(({ code, name }, index) => (
          <li key={code}>
            {index === last ? (
              <h2 aria-current="page">{name}</h2>
            ) : (
              <a href={`#${addressText(inRegion(address, code))}`}>{name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
