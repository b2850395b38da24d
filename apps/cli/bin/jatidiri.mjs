#!/usr/bin/env node
// Any Node may start the command; it runs on the pinned one, which reads TypeScript.
import { join } from "node:path"
import { ensureInstalled, root, runOnPinnedNode } from "../../../tools/on-pinned-node.mjs"

ensureInstalled()
process.exit(await runOnPinnedNode([join(root, "apps/cli/src/main.ts"), ...process.argv.slice(2)]))
