import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { BotApi } from './bot-api.ts'
import { BotApiError } from './bot-api-error.ts'
import { type Faults, faultError } from './faults.ts'
import type { Params } from './params.ts'
import { readParams } from './request-body.ts'
import type { Server } from './world/world.ts'

/** Telegram's door: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createHttpServer(server: Server, api: BotApi, faults: Faults): HttpServer {
  const { core } = server

  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const refusal = error instanceof BotApiError ? error : new BotApiError(500, 'Internal Server Error')
      // A broken stand-in must not pass for a broken bot: the stack goes to whoever runs it.
      if (!(error instanceof BotApiError)) process.emitWarning(error instanceof Error ? error : String(error))
      refuse(response, refusal)
    })
  })

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stand-in')
    const [, isFile, token, rest = ''] = /^\/(file\/)?bot([^/]*)\/(.*)$/.exec(decoded(url.pathname)) ?? []
    if (token === undefined) throw new BotApiError(404, 'Not Found')
    checkToken(token)
    if (isFile) return sendFile(response, rest)
    if (request.method !== 'GET' && request.method !== 'POST') throw new BotApiError(404, 'Not Found')
    await answer(request, response, rest.replace(/\/$/, ''), url.searchParams)
  }

  async function answer(request: IncomingMessage, response: ServerResponse, method: string, query: URLSearchParams) {
    const params = await readParams(request, query)
    const fault = faults.take(method.toLowerCase())
    if (fault?.code === 'reset') return void request.socket.destroy()
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    try {
      if (typeof fault?.code === 'number') throw faultError(fault.code, fault.retryAfter)
      const { result, description } = await api.call(method, params, gone.signal)
      if (fault?.code === 'lost') return void request.socket.destroy()
      respond(response, method, params, 200, { ok: true, result, description })
    } catch (error) {
      if (!(error instanceof BotApiError)) throw error
      respond(response, method, params, error.code, asBody(error))
    }
  }

  function respond(response: ServerResponse, method: string, params: Params, status: number, body: unknown): void {
    writeJson(response, status, body)
    core.events.emit('exchange', { method, params: params.raw, files: [...params.files.keys()], status, reply: body })
  }

  function checkToken(token: string): void {
    if (!/^\d{1,15}:[\w-]{1,80}$/.test(token)) throw new BotApiError(401, 'Unauthorized: invalid token specified')
    if (token !== core.bot.token) throw new BotApiError(401, 'Unauthorized')
  }

  function sendFile(response: ServerResponse, path: string): void {
    const file = Object.values(core.state.files).find((one) => one.path === path)
    if (!file || file.bytes === '') throw new BotApiError(404, 'Not Found')
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(Buffer.from(file.bytes, 'base64'))
  }
}

/** Some clients encode the colon of the token. What cannot be decoded is no path of ours. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw new BotApiError(404, 'Not Found')
  }
}

function refuse(response: ServerResponse, error: BotApiError): void {
  writeJson(response, error.code, asBody(error))
}

function asBody(error: BotApiError): Record<string, unknown> {
  return { ok: false, error_code: error.code, description: error.message, parameters: error.parameters }
}

function writeJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
