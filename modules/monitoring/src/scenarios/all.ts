import { boltim } from "./boltim.ts"
import { denpasar } from "./denpasar.ts"
import { kaltara } from "./kaltara.ts"
import { pangkalpinang } from "./pangkalpinang.ts"
import type { Scenario } from "./scenario.ts"
import { tangsel } from "./tangsel.ts"

/** The five offices whose statements the product is measured by. */
export const scenarios: readonly Scenario[] = [boltim, kaltara, tangsel, pangkalpinang, denpasar]
