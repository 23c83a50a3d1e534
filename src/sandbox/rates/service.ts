import express from 'express'
import { listen } from '../../platform/listen.ts'

/** What one euro is worth to begin with; the real world's of one day. */
const FIRST: Record<string, string> = {
  USD: '1.1590',
  GBP: '0.8770',
  CNY: '8.2350',
  HKD: '9.0200',
  JPY: '181.20',
  KRW: '1695.0',
  KWD: '0.3558',
}

/** How the service is: it answers, answers nothing, breaks, or speaks nonsense. */
export const RATE_MOODS = ['working', 'stopped', 'broken', 'malformed'] as const
export type RateMood = (typeof RATE_MOODS)[number]

export type RatesService = {
  url: string
  mood: RateMood
  /** What it says now: decimal strings per euro. */
  rates(): Record<string, string>
  move(rates: Readonly<Record<string, string>>): void
  close(): Promise<void>
}

/** Somebody who knows what currencies are worth, over real HTTP: GET /v1/rates, observed at the moment it is asked. */
export async function openRatesService(now: () => Date): Promise<RatesService> {
  let rates = FIRST
  const app = express()
  app.disable('x-powered-by')
  app.get('/v1/rates', (_request, response) => {
    if (service.mood === 'stopped') return void response.destroy()
    if (service.mood === 'broken') return void response.status(500).json({ error: 'out of order' })
    if (service.mood === 'malformed') return void response.json({ base: 'EUR', rates: { USD: 'much' } })
    response.json({ base: 'EUR', observed_at: now().toISOString(), rates })
  })
  const server = await listen(app, 0)
  const service: RatesService = {
    url: `${server.url}/v1/rates`,
    mood: 'working',
    rates: () => rates,
    move(changed) {
      rates = { ...rates, ...changed }
    },
    close: () => server.close(),
  }
  return service
}
