export { type Composed, compose } from "./compose.ts"
export { ensurePassphrase, openKeys, readPassphrase } from "./open-keys.ts"
export { type RunningServer, startServer } from "./start-server.ts"
export { type House, openHouse, withHouse } from "./with-house.ts"
