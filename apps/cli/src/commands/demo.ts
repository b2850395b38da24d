import { startServer } from "@jatidiri/server"
import { complain, type Run, say } from "../command.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"
import { hearStop } from "../until-stopped.ts"

const pages = [
  ["/", "this town / kota ini"],
  ["/dompet/", "Dompet — resident / warga"],
  ["/petugas/", "Petugas — officer / petugas"],
  ["/periksa/", "Periksa — bank desk / meja bank"],
  ["/monev/#/live/51.71", "Monev — figures / angka"],
  ["/monev/#/latihan/51", "Monev — to practise, invented / untuk latihan, rekaan"],
] as const

export const run: Run = async () => {
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  if (config.mode !== "demo") {
    complain("JATIDIRI_MODE=office: use `jatidiri serve`")
    return 1
  }
  const stop = hearStop()
  const server = await startServer(config, { onProgress: say, hasPracticeBook: true })
  say()
  const widest = Math.max(...pages.map(([path]) => server.baseUrl.length + path.length))
  for (const [path, words] of pages) say(`  ${`${server.baseUrl}${path}`.padEnd(widest)}  ${words}`)
  say()
  for (const line of server.demoSignIns) say(`  ${line}`)
  say("\nCtrl-C stops. The town stays as it is for the next start.")
  await stop.asked
  say("stopping …")
  await server.close()
  return 0
}
