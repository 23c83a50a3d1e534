import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Registry } from 'prom-client'
import type { Core } from '#core'
import { createHttp, type HttpDeps } from '../../../src/http/index.ts'
import { createPapers } from '../../../src/papers/index.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

export const SECRET = Buffer.alloc(32, 7)
export const OLD_SECRET = Buffer.alloc(32, 8)
export const CARD_SECRET = Buffer.alloc(32, 5)
export const NOW = new Date('2026-11-23T12:00:00Z')
export const VERSION = '0.0.0-test'

const LOCALES = new URL('../../../locales', import.meta.url).pathname

export const pageTexts = loadTexts(LOCALES, {
  flows: [
    'papers',
    'papers-page',
    'my-data',
    'statement',
    'pages',
    'status',
    'region',
    'checkout',
    'risk',
    'mail',
    'account',
    'device',
    'two-factor',
    'staff-page',
    'identity-page',
    'help-page',
    'help-centre',
    'about-page',
    'announce',
    'connect-page',
    'crypto-pay-docs',
    'test-mode',
    'way-in',
  ],
})

/** A running shell: `at(path)` is an address of it, `logged` every line it wrote. */
export type App = AsyncDisposable & {
  url: string
  logged: Record<string, unknown>[]
  metrics: Registry
  get(path: string, init?: RequestInit): Promise<Response>
  post(path: string, init?: RequestInit): Promise<Response>
}

type AppOptions = Partial<Omit<HttpDeps, 'core'>> & { core?: Partial<Core> }

/** Serves the real app on a real port. The core has only the calls it is given: any other one throws. */
export async function startApp({ core = {}, ...deps }: AppOptions = {}): Promise<App> {
  const logged: Record<string, unknown>[] = []
  const note = (fields: Record<string, unknown>) => void logged.push(fields)
  const metrics = new Registry()
  const only = onlyThese({ getAnnouncements: async () => ({ ok: true, value: [] }), ...core })
  const publicUrl = deps.publicUrl ?? 'http://127.0.0.1:3000'
  const app = createHttp({
    core: only,
    papers: createPapers({ core: only, texts: pageTexts, publicUrl }),
    texts: pageTexts,
    rails: { bank: { secrets: [SECRET] }, card: { secrets: [CARD_SECRET] } },
    publicUrl,
    chatUrl: 'https://t.me/okpay_test_bot',
    telegramUrl: 'https://t.me/okpay_test_bot',
    csrfKey: Buffer.alloc(32, 1),
    version: VERSION,
    log: { info: note, warn: note, error: note },
    metrics,
    ready: async () => true,
    now: () => NOW,
    ...deps,
  })
  const server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const call = (method: string) => (path: string, init?: RequestInit) =>
    fetch(url + path, { redirect: 'manual', ...init, method })
  return {
    url,
    logged,
    metrics,
    get: call('GET'),
    post: call('POST'),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function onlyThese(calls: Partial<Core>): Core {
  const missing = (name: string) => async () => {
    throw new Error(`the test did not expect core.${name}`)
  }
  return new Proxy(calls, { get: (target, name: keyof Core) => target[name] ?? missing(name) }) as Core
}
