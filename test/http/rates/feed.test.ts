import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openRateFeed } from '../../../src/http/rates/feed.ts'
import { readingOf } from '../../../src/http/rates/reading.ts'
import { openRatesService, RATE_MOODS } from '../../../src/sandbox/rates/service.ts'

const log = { warn() {} }
const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function served(answer: RequestListener) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  closers.push(
    () => void server.closeAllConnections(),
    () => void server.close(),
  )
  return openRateFeed(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rates`, log)
}

const said = { base: 'EUR', observed_at: '2026-11-26T14:02:00Z', rates: { USD: '1.159', JPY: 181.2, XAU: '0.0003' } }

describe('the rates feed over HTTP', () => {
  it('reads what the sandbox’s service says, and each of its moods', async () => {
    const service = await openRatesService(() => new Date('2026-11-26T14:02:00Z'))
    closers.push(service.close)
    const feed = openRateFeed(service.url, log)
    const reading = await feed.read()
    expect(reading).toMatchObject({ observedAt: new Date('2026-11-26T14:02:00Z'), perEuro: { USD: '1.1590' } })
    service.move({ USD: '1.2' })
    expect(await feed.read()).toMatchObject({ perEuro: { USD: '1.2', GBP: '0.8770' } })
    const answers = []
    for (const mood of RATE_MOODS.slice(1)) {
      service.mood = mood
      answers.push(await feed.read())
    }
    expect(answers).toEqual(['no_answer', 'no_answer', 'malformed'])
  })

  it('is not led elsewhere, takes no more than it must, and waits for nobody', async () => {
    const elsewhere = await served(
      (_request, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    )
    expect(await elsewhere.read()).toBe('no_answer')
    const long = await served(
      (_request, response) => void response.end(JSON.stringify({ ...said, more: 'x'.repeat(70_000) })),
    )
    expect(await long.read()).toBe('no_answer')
    const noJson = await served((_request, response) => void response.end('<html>'))
    expect(await noJson.read()).toBe('no_answer')
    const slow = await served(() => undefined)
    expect(await slow.read()).toBe('no_answer')
  })
})

describe('readingOf', () => {
  it('takes our currencies, numbers by their digits, and passes over strangers', () => {
    expect(readingOf('feed', said)).toEqual({
      source: 'feed',
      observedAt: new Date('2026-11-26T14:02:00Z'),
      perEuro: { USD: '1.159', JPY: '181.2' },
    })
  })

  it.each([
    ['another base', { ...said, base: 'USD' }],
    ['no moment', { ...said, observed_at: undefined }],
    ['a moment without its zone', { ...said, observed_at: '2026-11-26T14:02:00' }],
    ['a rate of nothing', { ...said, rates: { USD: '0.000' } }],
    ['a rate below nothing', { ...said, rates: { USD: '-1.1' } }],
    ['a rate with an exponent', { ...said, rates: { USD: '1e3' } }],
    ['a tiny number', { ...said, rates: { USD: 1e-9 } }],
    ['no number at all', { ...said, rates: { USD: Number.POSITIVE_INFINITY } }],
    ['thirteen decimals', { ...said, rates: { USD: '1.0000000000001' } }],
    ['a rate that is a list', { ...said, rates: { USD: ['1.1'] } }],
    ['none of ours', { ...said, rates: { XAU: '1' } }],
    ['no rates', { ...said, rates: [] }],
    ['nothing', null],
    ['words', 'USD 1.1'],
  ])('takes no %s', (_what, answer) => {
    expect(readingOf('feed', answer)).toBeUndefined()
  })
})
