import { problem, type Reply } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { CardRefusal } from "../contract.ts"
import { wordings } from "./wordings.ts"

export const noStore = { "cache-control": "no-store" }

export const answer = <Value>(
  result: Result<Value, CardRefusal>,
  reply: (value: Value) => Reply = (body) => ({ body, headers: noStore }),
): Reply => (result.ok ? reply(result.value) : problem(result.refusal, wordings))
