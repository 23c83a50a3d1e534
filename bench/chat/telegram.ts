import { createServer, type ServerResponse } from 'node:http'
import { type Act, createCrowd } from './crowd.ts'

// A thin double of Telegram's servers as a process of its own, with a crowd of scripted people behind it: it checks
// nothing and answers at once, so that what is measured is the bot. Prints its port; told over HTTP what to do.
type Params = Record<string, unknown> & { chat_id?: number; offset?: number; limit?: number; timeout?: number }

const BOT = { id: 7_000_000_001, is_bot: true, first_name: 'Bench', username: 'bench_bot' }
const SAME_PLACE_MS = 500

let queue: { update_id: number }[] = []
let waiting: { response: ServerResponse; timer: NodeJS.Timeout } | undefined
let nextUpdateId = 1
let nextMessageId = 1
let lastPoll = { offset: Number.NaN, at: 0 }

const crowd = createCrowd((update) => {
  const id = nextUpdateId++
  queue.push({ update_id: id, ...update })
  wake()
  return id
})

function wake(): void {
  if (!waiting || queue.length === 0) return
  clearTimeout(waiting.timer)
  const { response } = waiting
  waiting = undefined
  reply(response, queue.slice(0, 100))
}

function getUpdates(response: ServerResponse, { offset = 0, limit = 100, timeout = 0 }: Params): void {
  // Telegram's own rule, which keeps a bot from asking for the same again and again.
  const isRepeated = offset === lastPoll.offset && Date.now() < lastPoll.at + SAME_PLACE_MS
  lastPoll = { offset, at: Date.now() }
  queue = queue.filter(({ update_id: id }) => id >= offset)
  if (queue.length > 0 || timeout === 0) {
    reply(response, queue.slice(0, isRepeated ? 1 : limit))
    return
  }
  const timer = setTimeout(() => {
    waiting = undefined
    reply(response, [])
  }, timeout * 1000)
  waiting = { response, timer }
}

function call(response: ServerResponse, method: string, params: Params): void {
  const chat = { id: Number(params.chat_id), type: 'private', first_name: 'P' }
  const message = { message_id: nextMessageId++, date: 1, chat, from: BOT, text: params['text'] }
  if (method === 'getUpdates') getUpdates(response, params)
  else if (method === 'getMe') reply(response, BOT)
  else if (method === 'sendMessage') {
    reply(response, message)
    crowd.hears({ ...params, message_id: message.message_id })
  } else if (method === 'editMessageText') {
    reply(response, { ...message, message_id: params['message_id'] })
    crowd.hears(params)
  } else {
    reply(response, true)
    if (method === 'answerCallbackQuery') crowd.answered(String(params['callback_query_id']))
  }
}

function reply(response: ServerResponse, result: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ok: true, result }))
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const params = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Params
    const path = request.url ?? ''
    if (path !== '/act') return call(response, path.split('/').at(-1) ?? '', params)
    crowd.act(params as unknown as Act).then(
      (measured) => reply(response, measured),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
})
server.requestTimeout = 0
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
process.stdin.on('end', () => process.exit(0)).resume()
