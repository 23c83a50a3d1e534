import { afterEach, describe, expect, it } from 'vitest'
import { type Listening, listen } from '../../src/platform/listen.ts'

describe('a port that is taken', () => {
  const open: Listening[] = []
  const started = async (...args: Parameters<typeof listen>) => {
    const server = await listen(...args)
    open.push(server)
    return server
  }
  const answer =
    (words: string): Parameters<typeof listen>[0] =>
    (_request, response) =>
      void response.end(words)
  afterEach(() => Promise.all(open.splice(0).map(({ close }) => close())))

  it('is left to its owner: a default moves to a free one and says so', async () => {
    const owner = await started(answer('owner'), 0)
    const guest = await started(answer('guest'), Number(new URL(owner.url).port), { mayMove: true })
    expect([owner.moved, guest.moved]).toEqual([false, true])
    expect(await (await fetch(owner.url)).text()).toBe('owner')
    expect(await (await fetch(guest.url)).text()).toBe('guest')
  })

  it('is a problem when somebody chose it', async () => {
    const owner = await started(answer('owner'), 0)
    await expect(listen(answer('guest'), Number(new URL(owner.url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

it('R-14 a server that is about to stop still answers, and lets go of each connection with its answer', async () => {
  const server = await listen((_request, response) => void response.end('served'), 0)
  const kept = await fetch(server.url)
  expect([await kept.text(), kept.headers.get('connection')]).toEqual(['served', 'keep-alive'])
  await server.drain(1)
  const last = await fetch(server.url)
  expect([await last.text(), last.headers.get('connection')]).toEqual(['served', 'close'])
  await server.close()
})
