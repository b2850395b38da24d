export { problem, type Wording, type Wordings } from "./problem.ts"
export { type Call, type Method, type Reply, type Route, route } from "./route.ts"
