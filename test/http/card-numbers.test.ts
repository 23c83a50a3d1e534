import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Core } from '#core'
import type { Route } from '../../src/http/kit/route.ts'
import { loadFolder } from '../../src/load-folder.ts'
import { TEST_NUMBERS } from '../support/card-numbers.ts'
import { dumpOf } from '../support/dump.ts'
import { openWorld, type World } from '../support/world.ts'
import { type App, startApp } from './support/app.ts'
import { member } from './support/member.ts'
import { visit } from './support/visitor.ts'

const NUMBER = TEST_NUMBERS.find((number) => number.length === 16) ?? ''
const WRITTEN = `${NUMBER.replace(/(\d{4})(?=\d)/g, '$1 ')}`
const plain = (text: string) => text.normalize('NFKC').replace(/[\s+-]|%20/g, '')

const routes = (await loadFolder<Route | Route[]>(new URL('../../src/http/routes/', import.meta.url))).flat()

/** What the core was given with the number in it, and what it answered. */
const heard: { name: string; code: string }[] = []
let world: World
let app: App
beforeAll(async () => {
  world = await openWorld()
  app = await startApp({
    core: listeningTo(world.core),
    now: () => world.deps.clock(),
    addressLimits: { pages: 10_000, forms: 10_000 },
  })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await world.close()
})

function listeningTo(core: Core): Core {
  const listened = Object.entries(core as unknown as Record<string, (input: unknown) => Promise<unknown>>).map(
    ([name, call]) => [
      name,
      async (input: unknown) => {
        const answer = (await call(input)) as { ok: boolean; failure?: { code: string } }
        const said = JSON.stringify(input, (_key, value) => (typeof value === 'bigint' ? String(value) : value))
        if (plain(said).includes(NUMBER)) heard.push({ name, code: answer.failure?.code ?? 'done' })
        return answer
      },
    ],
  )
  return Object.fromEntries(listened) as Core
}

/** The texts of a form, as its own schema has them; fields that offer a choice are given the last one. */
function textsOf({ body }: Route): { texts: string[]; rest: Record<string, string> } {
  if (!(body instanceof z.ZodObject)) return { texts: [], rest: {} }
  const texts: string[] = []
  const rest: Record<string, string> = {}
  for (const [name, field] of Object.entries(body.shape as Record<string, z.ZodType>)) {
    const { enum: choices, type, const: only } = z.toJSONSchema(field, { io: 'input', unrepresentable: 'any' })
    const choice = choices?.at(-1) ?? only
    if (typeof choice === 'string') rest[name] = choice
    else if (type === 'string') texts.push(name)
  }
  return { texts, rest }
}

const FORMS = routes.filter(({ method, body }) => method === 'post' && body instanceof z.ZodObject)
const FIELDS = FORMS.flatMap((route) => textsOf(route).texts.map((field) => ({ route, field })))
const PARTS = routes.flatMap(({ path }) => (path.includes('/:') ? [path.replace(/:\w+/g, WRITTEN)] : []))

test('PCI-02 a card number in any text of any page’s form, or of its address, is refused and kept nowhere', async () => {
  const person = await world.person()
  const opened = async (path: string) => {
    const visitor = visit(app)
    await visitor.open(path)
    return visitor
  }
  const otherwise: string[] = []
  for (const { route, field } of FIELDS) {
    const visitor = route.visitor ? await member({ world, app, opened }, person) : await opened('/login')
    const { texts, rest } = textsOf(route)
    const others = Object.fromEntries(texts.map((name) => [name, name === 'email' ? 'ana@example.org' : 'eighteen']))
    const before = heard.length
    const path = route.path.replace(/:\w+/g, 'x')
    const response = await visitor.send(path, { ...others, ...rest, [field]: WRITTEN })
    const page = await response.text()
    // One page looks first whether its link is any good, and this one is not.
    const said =
      response.status === 422 ? page.includes('Please leave the card number out') : page.includes('link_unknown')
    if (heard.length > before && !said) otherwise.push(`${path} ${field} ${response.status}`)
  }
  expect(otherwise).toEqual([])
  for (const path of PARTS) expect((await app.get(encodeURI(path))).status).not.toBe(500)

  // Whatever reached the core was refused there, for this reason and no other.
  expect(heard.filter(({ code }) => code !== 'card_number')).toEqual([])
  const calls = new Set(heard.map(({ name }) => name))
  for (const name of [
    'giveIdentity',
    'logIn',
    'openCase',
    'changeEmail',
    'requestReset',
    'comeBack',
    'allowDestination',
  ])
    expect(calls).toContain(name)
  expect(FORMS.length).toBeGreaterThan(20)
  expect(FIELDS.length).toBeGreaterThan(90)

  const { text: dump } = await dumpOf(world.database.superuser)
  for (const place of [dump, JSON.stringify(app.logged), await app.metrics.metrics()])
    expect(plain(place)).not.toContain(NUMBER)
}, 60_000)

test('PCI-02 a form with files: its words and the names of its files', async () => {
  const visitor = visit(app)
  await visitor.open('/login')
  const form = new FormData()
  for (const [name, value] of Object.entries({ csrf: visitor.csrf, token: 'x', documentKind: WRITTEN }))
    form.set(name, value)
  form.set('document', new Blob(['%PDF-1.4']), `${WRITTEN}.pdf`)
  const headers = { cookie: visitor.cookie, 'sec-fetch-site': 'same-origin' }
  const response = await app.post('/identity/files', { body: form, headers })
  expect([response.status, (await response.text()).includes('leave the card number out')]).toEqual([422, true])
  const { text: dump } = await dumpOf(world.database.superuser)
  for (const place of [dump, JSON.stringify(app.logged)]) expect(plain(place)).not.toContain(NUMBER)
})
