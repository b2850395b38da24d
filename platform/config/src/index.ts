export { type Config, readConfig } from "./read-config.ts"
export { type Setting, settings } from "./settings.ts"
