const everyMilliseconds = 3000

/** Does the work; where it takes long, says every few seconds that it still goes on, so that nobody takes it for dead. */
export const whileTelling = async <Answer>(
  words: string,
  onProgress: (words: string) => void,
  work: () => Promise<Answer>,
): Promise<Answer> => {
  const began = Date.now()
  const timer = setInterval(
    () => onProgress(`${words} … ${Math.round((Date.now() - began) / 1000)} s`),
    everyMilliseconds,
  )
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
