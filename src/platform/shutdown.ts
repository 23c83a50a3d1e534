import type { Logger } from 'pino'

/**
 * An orderly end. Engines register how they stop as they start; on a signal what started last stops first, each step
 * awaited, all of it within the deadline.
 */
export type Shutdown = {
  /** Whether it has begun: from then on nobody should send work here. */
  isStopping(): boolean
  onStop(name: string, step: () => Promise<void> | void): void
  /** Runs the steps once, however often it is asked, then leaves: 0 when every step did its work in time, else 1. */
  stop(reason: string): Promise<void>
  /** From now on SIGTERM and SIGINT stop the program. A second signal ends it at once, and so does what nobody caught, logged. */
  listen(): void
}

type Options = {
  logger: Logger
  deadlineMs?: number
  exit?: (code: number) => void
}

const DEADLINE_MS = 10_000

export function createShutdown({ logger, deadlineMs = DEADLINE_MS, exit = process.exit }: Options): Shutdown {
  const steps: { name: string; step: () => Promise<void> | void }[] = []
  let stopping: Promise<void> | undefined
  let current: string | undefined

  async function inTurn(): Promise<number> {
    let code = 0
    for (const { name, step } of steps.toReversed()) {
      current = name
      try {
        await step()
      } catch (err) {
        code = 1
        logger.error({ err, step: name }, 'stop.step_failed')
      }
    }
    return code
  }

  async function run(reason: string): Promise<void> {
    logger.info({ reason }, 'stop.began')
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<number>((resolve) => {
      timer = setTimeout(() => {
        logger.error({ deadlineMs, step: current }, 'stop.too_slow')
        resolve(1)
      }, deadlineMs)
    })
    const code = await Promise.race([inTurn(), late])
    clearTimeout(timer)
    logger.info({ code }, 'stop.done')
    exit(code)
  }

  const stop = (reason: string) => {
    stopping ??= run(reason)
    return stopping
  }

  return {
    isStopping: () => stopping !== undefined,
    onStop: (name, step) => void steps.push({ name, step }),
    stop,
    listen() {
      for (const signal of ['SIGTERM', 'SIGINT'] as const)
        process.on(signal, () => {
          if (stopping !== undefined) exit(1)
          else void stop(signal)
        })
      // Node would print all of it, with whatever a library put into it (LOG-01).
      process.on('uncaughtException', (err) => {
        logger.fatal({ err }, 'stop.uncaught')
        exit(1)
      })
    },
  }
}
