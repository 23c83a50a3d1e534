import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { Api } from 'grammy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDownload } from '../../../src/bot/frame/download.ts'

const TOKEN = '123456789:a-token-that-opens-every-chat-of-ours'
const PATH = 'documents/passport_of_anna.jpg'

let fails: 'is away' | 'is nowhere' | 'leads elsewhere' | 'breaks off'
const server = createServer((request, response) => {
  if (fails === 'is away') return void request.socket.destroy()
  if (request.url?.includes('/getFile'))
    return void response.end(
      JSON.stringify({ ok: true, result: { file_id: 'f', file_unique_id: 'u', file_path: PATH } }),
    )
  if (fails === 'is nowhere') return void response.writeHead(404).end()
  if (fails === 'leads elsewhere') return void response.writeHead(302, { location: `/${PATH}` }).end()
  response.writeHead(200, { 'content-length': '99' })
  response.write('a', () => request.socket.destroy())
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => void server.close())

test.each(['is away', 'is nowhere', 'leads elsewhere', 'breaks off'] as const)(
  'KYC-05 LOG-03 a file’s address, which holds the bot’s token, is in no error when Telegram %s',
  async (how) => {
    fails = how
    const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const fetching = createDownload(new Api(TOKEN, { apiRoot: root }), TOKEN, root)('f')
    const error = await fetching.then(
      () => 'fetched',
      (fault: unknown) => fault,
    )
    expect(error).toBeInstanceOf(Error)
    const told = inspect(error, { depth: null, showHidden: true })
    expect(told).toContain('a file could not be fetched')
    for (const secret of [TOKEN, PATH, '/file/bot']) expect(told).not.toContain(secret)
  },
)
