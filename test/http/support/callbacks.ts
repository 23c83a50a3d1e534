import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { TopUpReport, UnreadReport } from '#core'
import { type App, CARD_SECRET, OLD_SECRET, SECRET, startApp } from './app.ts'

/** The wire to a bank over a core that only writes down what it is told, and grants it. */
export type Wire = {
  app: App
  /** What reached the core in this test. */
  received: (TopUpReport | UnreadReport)[]
  deliver(message: RequestInit, path?: string): Promise<Response>
  /** Expects problem details with this status and code, about this field, and that the core heard nothing. */
  expectRefusal(response: Response, status: number, code: string, param?: string): Promise<void>
}

/** Serves it for the whole of a test file, during a rotation: with two secrets. */
export function serveWire(): Wire {
  const wire = {
    received: [] as Wire['received'],
    deliver: (message: RequestInit, path = '/callbacks/bank') => wire.app.post(path, message),
    async expectRefusal(response: Response, status: number, code: string, param?: string) {
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
      const problem = await response.json()
      expect(problem).toMatchObject({ status, code, request_id: response.headers.get('x-request-id') })
      expect(problem.param).toBe(param)
      expect(wire.received).toEqual([])
    },
  } as Wire
  beforeAll(async () => {
    const receiveReport = async (report: TopUpReport | UnreadReport) => {
      wire.received.push(report)
      return { ok: true, value: 'credited' } as const
    }
    const rails = { bank: { secrets: [SECRET, OLD_SECRET] }, card: { secrets: [CARD_SECRET] } }
    wire.app = await startApp({ core: { receiveReport }, rails })
  })
  afterAll(() => wire.app[Symbol.asyncDispose]())
  beforeEach(() => {
    wire.received.length = 0
  })
  return wire
}
