import type { HttpDeps } from '../deps.ts'

const ANSWER_WITHIN_MS = 2_000

/** Whether we can work. No answer in time, or a fault, is a no. */
export async function isReady({ ready, log }: HttpDeps): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), ANSWER_WITHIN_MS)
  try {
    return await Promise.race([ready(), late])
  } catch (error) {
    log.warn({ event: 'not_ready', err: error }, 'the readiness check failed')
    return false
  } finally {
    clearTimeout(timer)
  }
}
