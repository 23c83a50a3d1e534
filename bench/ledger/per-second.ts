/** So many callers ask one after the other for so many seconds; `work` says how much it did. Answers how much a second. */
export async function perSecond(callers: number, seconds: number, work: () => Promise<number>): Promise<number> {
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  let done = 0
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (elapsed() < seconds) {
        const more = await work()
        done += more
      }
    }),
  )
  return done / elapsed()
}
