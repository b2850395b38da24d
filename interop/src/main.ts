import { mdocCases } from "./mdoc.ts"
import { sdJwtCases } from "./sd-jwt.ts"
import { statusListCases } from "./status-list.ts"

let [passed, failed] = [0, 0]
for (const { name, run } of [...sdJwtCases, ...mdocCases, ...statusListCases]) {
  try {
    await run()
    passed++
    console.log(`ok      ${name}`)
  } catch (error) {
    failed++
    console.log(`not ok  ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
