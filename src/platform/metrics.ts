import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * What is counted. Labels take words from our own lists only (a route's pattern, a job's name, an outcome), never
 * what a person sent: that would leak it, and every new value costs memory for ever.
 */
export type Metrics = ReturnType<typeof createMetrics>

/** One registry per program, so that two programs in one test process do not count together. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name: `okpay_${name}`, help, labelNames, buckets: SECONDS, registers: [registry] })
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name: `okpay_${name}`, help, labelNames, registers: [registry] })

  return {
    registry,
    updates: seconds('update_seconds', 'Handling of Telegram updates', ['outcome']),
    telegramCalls: seconds('telegram_call_seconds', 'Calls to the Bot API', ['method', 'outcome']),
    sealedBlock: gauge('sealed_block', 'Newest sealed block of each chain', ['chain']),
    clearingAge: gauge('clearing_age_seconds', 'Age of the oldest money of a rail that no statement has shown', [
      'rail',
      'currency',
    ]),
    differences: gauge('reconcile_differences', 'Open differences between statements and our books', [
      'rail',
      'currency',
    ]),
    alarm: gauge('alarm', 'Whether an alarm is raised: 1 while something is wrong, else 0', ['name']),
    jobs: seconds('job_seconds', 'Runs of background jobs', ['job', 'outcome']),
  }
}
