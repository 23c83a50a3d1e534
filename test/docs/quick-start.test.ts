import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWebhookSender } from '../../src/http/webhooks/sender.ts'
import { serveWorld } from '../http/support/served.ts'
import { granted } from '../support/people.ts'
import { deliver } from '../support/webhook.ts'

// What docs/quick-start.md shows is run as it stands there, from its first block to its last.
const served = serveWorld()
const DOC = new URL('../../docs/quick-start.md', import.meta.url)
const CLIENT = new URL('../../clients/ts/index.ts', import.meta.url).href

const COUNTED = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

let folder: string
const running: ChildProcess[] = []
/** The blocks that were run, each once however often that was. */
const commands = { sh: new Set<string>(), ts: new Set<string>() }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okpay-quick-start-'))
})
afterAll(async () => {
  for (const child of running) child.kill()
  await rm(folder, { recursive: true, force: true })
})

/** The blocks of one language, in the order they are read. */
async function blocks(language: 'sh' | 'ts'): Promise<string[]> {
  const text = await readFile(DOC, 'utf8')
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, kind, code = '']) =>
    kind === language ? [code] : [],
  )
}

type Env = Record<string, string>

async function shell(code = '', env: Env) {
  commands.sh.add(code)
  const { stdout } = await promisify(execFile)('bash', ['-euc', code], { env: { ...process.env, ...env } })
  return JSON.parse(stdout)
}

/** A program of the page, with the client from this checkout. Its lines come as it prints them. */
async function program(name: string, code = '', env: Env): Promise<Interface> {
  commands.ts.add(code)
  const file = join(folder, `${name}.ts`)
  await writeFile(file, code.replace("'@okpay/client'", `'${CLIENT}'`))
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.push(child)
  return createInterface({ input: child.stdout })
}

const line = async (of: Interface): Promise<string> => (await once(of, 'line'))[0]

test('S34 API-07 IDM-02 WHK-01 S79 a stranger’s quick start, in test mode: key, invoice, webhook, payment, refund', async () => {
  const [invoice, endpoint, pay, refund] = await blocks('sh')
  const [asking, listening] = await blocks('ts')
  const { world, app } = served
  const began = performance.now()
  const owner = await world.person({ name: 'Carla Aurora' })
  granted(await world.core.nameShop({ actor: owner.chat, name: 'Café Aurora' }))
  const { token: door } = granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' }))
  const wish = { token: door, returnOrigins: ['https://shop.example.com'] }
  const env = { OKPAY_URL: app.url, OKPAY_KEY: granted(await world.core.makeTestKey(wish)).secret }

  const asked = await shell(invoice, env)
  expect(asked).toMatchObject({ status: 'open', amount: '12.50', reference: 'order-17' })
  expect(await shell(invoice, env)).toEqual(asked)
  expect(await line(await program('ask', asking, env))).toMatch(/^inv_[0-9a-f]{32} https?:\/\/\S+\/pay\/[\w-]{22}$/)

  const { id, secret } = await shell(endpoint, env)
  const server = await program('listen', listening, { ...env, OKPAY_WEBHOOK_SECRET: secret, PORT: '0' })
  const [, port] = /port: (\d+)/.exec(await printed(server)) ?? []
  const origin = `http://127.0.0.1:${port}`
  expect(await shell(pay, { ...env, INVOICE: asked.id })).toMatchObject({ status: 'succeeded', decline_code: null })
  const send = createWebhookSender({ now: world.deps.clock, origins: [origin] })
  const endpointId = id.replace(/^whe_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  const answers: (number | null)[] = []
  const heard = line(server)
  await deliver(world, endpointId, async (message) => {
    const forged = { ...message, url: `${origin}/okpay`, secrets: [Buffer.alloc(32, 1)] }
    answers.push((await send(forged)).status)
    const answer = await send({ ...message, url: `${origin}/okpay` })
    answers.push(answer.status)
    return answer
  })
  expect(answers).toEqual([401, 204])
  const [type, reference, amount, payment = ''] = (await heard).split(' ')
  expect([type, reference, amount]).toEqual(['payment.succeeded', 'order-17', '12.50'])

  const given = await shell(refund, { ...env, PAYMENT: payment })
  expect(given).toMatchObject({ status: 'succeeded', payment, amount: '2.50', reason: 'One was cold' })
  const seconds = (performance.now() - began) / 1_000
  process.stdout.write(
    `quick start: ${commands.sh.size} requests and ${commands.ts.size} programs, ${seconds.toFixed(1)} s from key to refund\n`,
  )
  // Nothing was run that the page does not show, nothing is shown that was not run, and the page says how much it is.
  expect([...commands.sh]).toEqual(await blocks('sh'))
  expect([...commands.ts]).toEqual(await blocks('ts'))
  const [, requests, programs] = /It is (\w+) requests and (\w+) programs/.exec(await readFile(DOC, 'utf8')) ?? []
  expect([requests, programs]).toEqual([COUNTED[commands.sh.size], COUNTED[commands.ts.size]])
  expect(await world.breaches()).toEqual([])
})

/** "listening { address: ..., port: 4000 }" may be printed over several lines. */
async function printed(server: Interface): Promise<string> {
  let text = ''
  while (!/port: \d+/.test(text)) text += await line(server)
  return text
}
