import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

type Asked = { readonly asked: string }

export type Peer<Question extends Asked, Answer extends Asked> = {
  ask<const Name extends Question["asked"]>(
    question: Extract<Question, { asked: Name }>,
  ): Promise<Extract<Answer, { asked: Name }>>
  end(): Promise<void>
}

/** Another process of the bench, by its file below this folder's parent, asked one thing at a time. */
export const startPeer = <Question extends Asked, Answer extends Asked>(file: string): Peer<Question, Answer> => {
  const child: ChildProcess = fork(join(import.meta.dirname, "..", file), { serialization: "advanced" })
  const ended = once(child, "exit")
  const ask = async (question: Question) => {
    child.send(question)
    const answered = await Promise.race([once(child, "message"), ended])
    const [answer] = answered as [Answer | number | null]
    if (typeof answer !== "object" || answer === null)
      throw new Error(`${file} ended before it answered ${question.asked}`)
    return answer
  }
  return {
    // One question at a time: the next message is the answer to it.
    ask: ask as unknown as Peer<Question, Answer>["ask"],
    end: async () => {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

/** The other side: answers each question until the starter lets go. */
export const answerEach = <Question extends Asked, Answer extends Asked>(
  answer: (question: Question) => Promise<Answer>,
): void => {
  process.on("disconnect", () => process.exit())
  process.on("message", (question) => {
    answer(question as Question).then(
      (said) => process.send?.(said),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}

/** Milliseconds that this process has spent on a processor, its own and the system's on its behalf. */
export const processorMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
