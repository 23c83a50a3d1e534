import type { BotDeps } from './bot/index.ts'
import { ALARMS, type Core } from './core/index.ts'
import type { JobDeps } from './jobs/index.ts'
import type { Metrics } from './platform/metrics.ts'

/** What the bot counts, in the words the scraper reads. */
export const botFigures = (metrics: Metrics): NonNullable<BotDeps['metrics']> => ({
  updateHandled: (_kind, outcome, ms) => metrics.updates.observe({ outcome }, ms / 1000),
  called: (method, outcome, ms) => metrics.telegramCalls.observe({ method, outcome }, ms / 1000),
})

/** How old is what no statement has shown, and how many differences are open, rail by rail. */
export const measuredBy =
  (metrics: Metrics): NonNullable<JobDeps['measured']> =>
  (ages) => {
    for (const { rail, currency, seconds, differences } of ages) {
      metrics.clearingAge.set({ rail, currency }, seconds)
      metrics.differences.set({ rail, currency }, differences)
    }
  }

/** Whether each alarm is raised, asked of the core when the scraper comes: every process says the same. */
export function showAlarms({ alarm }: Metrics, core: Pick<Core, 'listAlarms'>): void {
  Object.assign(alarm, {
    async collect() {
      const open = await core.listAlarms({}).catch(() => null)
      // While there is no database other rules say so.
      if (!open?.ok) return
      for (const { name } of ALARMS) alarm.set({ name }, open.value.some((each) => each.name === name) ? 1 : 0)
    },
  })
}
