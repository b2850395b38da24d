import { problem, type Route, route, type Wordings } from "@jatidiri/http"
import { readPublic } from "../actions/read-public.ts"
import type { Needs } from "../needs.ts"
import { type PublicRefusal, publicPaths } from "../public-contract.ts"
import { path } from "./guard.ts"
import * as schemas from "./public-schemas.ts"
import { problemDocument } from "./schemas.ts"

const wordings: Wordings<PublicRefusal> = {
  "region-unknown": {
    status: 404,
    id: "Wilayah ini tidak ada. Mulailah dari seluruh Indonesia.",
    en: "There is no such region. Begin with the whole country.",
  },
  "region-too-small": {
    status: 404,
    id: "Angka desa dan kelurahan tidak diumumkan, agar tetangga tidak dikenali. Lihat angka kecamatannya.",
    en: "Figures of villages are not published, so that no neighbour is recognised. See the figures of their district.",
  },
  "being-counted": {
    status: 503,
    id: "Angka sedang dihitung. Coba lagi beberapa menit lagi.",
    en: "The figures are being counted. Try again in a few minutes.",
  },
}

/** Told once a week: nobody need ask again at once. */
const headers = { "cache-control": "public, max-age=600" }

/** A whole village may share one address; whoever reads the page takes a region a tap. */
const looks = { perMinute: 240, burst: 300 }

export const publicRoutes = (needs: Needs): Route[] => {
  const read = readPublic(needs)
  return [
    route({
      ...path(publicPaths.figures),
      summary: "For everybody: a region's figures down to the district, in tens, once a week.",
      params: schemas.publicParams,
      limit: looks,
      replies: { 200: schemas.publicFigures, 404: problemDocument, 503: problemDocument },
      crossOrigin: true,
      handle: async ({ params }) => {
        const result = await read(params.code)
        return result.ok ? { body: result.value, headers } : problem(result.refusal, wordings)
      },
    }),
  ]
}
