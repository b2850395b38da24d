export { type Collector, makeCollector } from "./collect-frames.ts"
export { type Film, makeFilm } from "./make-film.ts"
