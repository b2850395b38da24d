import { Agent, request } from "undici"

export type Times = { readonly milliseconds: readonly number[]; readonly statuses: ReadonlyMap<number, number> }

export const openClient = (port: number, atOnce: number) => {
  const agent = new Agent({ connections: atOnce, pipelining: 1 })
  const ask = async (path: string) => {
    const { statusCode, body } = await request(`http://127.0.0.1:${port}${path}`, { dispatcher: agent })
    return { status: statusCode, text: await body.text() }
  }
  /** So many questions, always as many of them under way; how long each took until its last byte. */
  const measure = async (pathAt: (draw: number) => string, questions: number, underWay = atOnce): Promise<Times> => {
    const milliseconds: number[] = []
    const statuses = new Map<number, number>()
    let next = 0
    const one = async (): Promise<void> => {
      while (next < questions) {
        const path = pathAt(next++)
        const began = performance.now()
        const { status } = await ask(path)
        milliseconds.push(performance.now() - began)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: underWay }, one))
    return { milliseconds, statuses }
  }
  return { atOnce, ask, measure, close: () => agent.close() }
}
export type Client = ReturnType<typeof openClient>

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
