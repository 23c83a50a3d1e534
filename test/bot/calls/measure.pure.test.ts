import { HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { measureCalls } from '../../../src/bot/calls/measure.ts'

test('each call to the Bot API is counted by its method and what came of it, a lost one too', async () => {
  const counted: string[] = []
  const measure = measureCalls({
    updateHandled() {},
    called: (method, outcome) => counted.push(`${method} ${outcome}`),
  })
  type Call = Parameters<typeof measure>[0]
  const answers = (answer: object) => measure((async () => answer) as unknown as Call, 'getMe', {} as never)
  await answers({ ok: true, result: {} })
  for (const error_code of [429, 400, 502]) await answers({ ok: false, error_code, description: '' })
  const lost = async () => {
    throw new HttpError('lost', new Error('socket hang up'))
  }
  await expect(measure(lost as unknown as Call, 'getMe', {} as never)).rejects.toThrow('lost')
  expect(counted).toEqual(['getMe ok', 'getMe silenced', 'getMe refused', 'getMe unavailable', 'getMe unavailable'])
})
