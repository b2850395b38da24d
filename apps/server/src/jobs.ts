import type { Log } from "@jatidiri/telemetry"

/** Work that a room asks to be done again and again; each run stands alone. */
export type Job = { readonly name: string; readonly everyMilliseconds: number; readonly run: () => Promise<void> }

export type RunningJobs = { stop(): Promise<void> }

/** Runs each job in its own rhythm, never two runs of one at once; what breaks is logged and tried again. */
export const runJobs = (jobs: readonly Job[], log: Log): RunningJobs => {
  let stopped = false
  const timers = new Map<string, NodeJS.Timeout>()
  const running = new Map<string, Promise<void>>()
  const schedule = (job: Job): void => {
    if (stopped) return
    timers.set(
      job.name,
      setTimeout(() => {
        const run = job
          .run()
          .catch((error: unknown) => log.broken("job.broken", error, { job: job.name }))
          .finally(() => {
            running.delete(job.name)
            schedule(job)
          })
        running.set(job.name, run)
      }, job.everyMilliseconds),
    )
  }
  for (const job of jobs) schedule(job)
  return {
    stop: async () => {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all(running.values())
    },
  }
}
