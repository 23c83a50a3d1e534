/**
 * Makes many small calls few: what is asked while a call is under way is asked together by the next one. Nobody waits
 * when it is quiet.
 * @param call answers in the order of what it was asked; when it fails, everybody it asked for hears of it
 */
export function together<Asked, Answer>(
  call: (asked: Asked[]) => Promise<Answer[]>,
  most = 100,
): (one: Asked) => Promise<Answer> {
  type Waiting = { one: Asked; resolve: (answer: Answer) => void; reject: (error: unknown) => void }
  let waiting: Waiting[] = []
  let running = false

  async function work(): Promise<void> {
    running = true
    while (waiting.length > 0) {
      const taken = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const answers = await call(taken.map(({ one }) => one))
        taken.forEach(({ resolve }, index) => void resolve(answers[index] as Answer))
      } catch (error) {
        for (const { reject } of taken) reject(error)
      }
    }
    running = false
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (!running) void work()
    })
}
