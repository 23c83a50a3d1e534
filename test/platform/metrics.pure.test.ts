import { expect, test } from 'vitest'
import { createMetrics } from '../../src/platform/metrics.ts'

test('what was counted is in the text a scraper reads, beside the process`s own figures', async () => {
  const metrics = createMetrics()
  metrics.jobs.observe({ job: 'seal-books', outcome: 'done' }, 0.2)
  metrics.updates.observe({ outcome: 'done' }, 0.02)
  metrics.sealedBlock.set({ chain: 'journal' }, 7)
  const text = await metrics.registry.metrics()
  expect(text).toContain('okpay_job_seconds_count{job="seal-books",outcome="done"} 1')
  expect(text).toContain('okpay_update_seconds_bucket{le="0.025",outcome="done"} 1')
  expect(text).toContain('okpay_sealed_block{chain="journal"} 7')
  expect(text).toContain('process_cpu_user_seconds_total')
})

test('two registries count apart', async () => {
  const [one, other] = [createMetrics(), createMetrics()]
  one.jobs.observe({ job: 'seal-books', outcome: 'done' }, 0.2)
  expect(await other.registry.metrics()).not.toContain('seal-books')
})
