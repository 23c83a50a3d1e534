import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { LinkPurpose } from '#core'
import type { Route } from '../../src/http/kit/route.ts'
import { loadFolder } from '../../src/load-folder.ts'
import { mailsTo, tokenMailedTo } from '../core/people/outbox.ts'
import { resetLink } from '../core/people/web.ts'
import { merchant } from '../support/api.ts'
import { linkMailed, lostLink, reported } from '../support/lost-mailbox.ts'
import { granted } from '../support/people.ts'
import { newChat, recoveryLink, recoveryOf } from '../support/recovery.ts'
import { factorLink } from '../support/second-factor.ts'
import { endpointOf } from '../support/webhook.ts'
import { IBAN } from '../support/withdraw.ts'
import { openWorld, type World } from '../support/world.ts'
import { type App, startApp } from './support/app.ts'
import { newcomer, passwordLink } from './support/newcomer.ts'
import { visit } from './support/visitor.ts'

// What reads links in messages and mails before their owner does: chat previews, mail scanners, browsers that fetch ahead.
const CRAWLERS = ['TelegramBot (like TwitterBot)', 'BarracudaCentral/1.0', 'Mozilla/5.0 Purpose: prefetch']

const routes = (await loadFolder<Route | Route[]>(new URL('../../src/http/routes/', import.meta.url))).flat()

/** Every page a one-time link leads to, out of the code: what it shows takes a token, or one of its forms does. */
const TOKEN_PAGES = await (async () => {
  await using app = await startApp({ core: {} })
  const takesToken = ({ body }: Route) => body instanceof z.ZodObject && 'token' in body.shape
  const pages = new Set(routes.filter(takesToken).map(({ path }) => path))
  for (const { method, path, audience } of routes)
    if (method === 'get' && audience === 'people' && !path.includes(':'))
      if (/id="doorstep"/.test(await (await app.get(path)).text())) pages.add(path)
  return [...pages].sort()
})()

/** A live link to each of them, as its owner has it. */
const LINKS: Record<string, (world: World) => Promise<string>> = {
  '/password': passwordLink,
  '/change-password': (world) => chatLink(world, 'password_change'),
  '/forgot-pin': (world) => chatLink(world, 'pin_reset'),
  '/change-email': (world) => chatLink(world, 'email_change'),
  '/confirm-email': async (world) => (await emailChange(world)).confirm,
  '/keep-email': async (world) => (await emailChange(world)).keep,
  '/two-factor': async (world) => factorLink(world, await world.person()),
  '/identity': (world) => chatLink(world, 'identity'),
  async '/api-key'(world) {
    const { owner } = await merchant(world)
    return granted(await world.core.issueLink({ actor: owner.chat, purpose: 'api_key' })).token
  },
  async '/webhook-secret'(world) {
    const { owner, key } = await merchant(world)
    const { id } = await endpointOf(world, key)
    return granted(await world.core.issueWebhookLink({ actor: owner.chat, id })).token
  },
  '/new-password': async (world) => resetLink(world, await world.person()),
  '/come-back': async (world) => (await newChat(world)).token,
  '/recovery': async (world) => recoveryLink(world, (await newChat(world)).token, (await world.person()).email),
  async '/verify-email'(world) {
    return tokenMailedTo(world, (await newcomer(world)).email)
  },
  async '/unfreeze'(world) {
    const { chat: actor } = await world.person()
    granted(await world.core.freezeSelf({ actor }))
    return granted(await world.core.issueLink({ actor, purpose: 'unfreeze' })).token
  },
  async '/stop'(world) {
    const person = await world.person()
    await recoveryOf(world, person)
    const mails = await mailsTo(world, person.email)
    return mails.find(({ template }) => template === 'rebind_asked')?.values['token'] ?? ''
  },
  '/lost-mailbox': async (world) => lostLink(world, await world.person()),
  '/confirm-mailbox': async (world) => (await mailboxCase(world)).confirm,
  async '/object'(world) {
    const { person, confirm } = await mailboxCase(world)
    granted(await world.core.confirmMailbox({ token: confirm }))
    return linkMailed(world, person.email, 'mailbox_asked')
  },
  async '/destination'(world) {
    const person = await world.person()
    const actor = person.chat
    const { id } = granted(await world.core.addDestination({ actor, currency: 'EUR', typed: IBAN }))
    await world.authorise(person, id)
    return granted(await world.core.destinationLink({ actor, id })).token
  },
  async '/staff-code'(world) {
    const chat = world.stranger()
    granted(await world.core.appointStaff({ ...chat, role: 'agent', name: 'Lena' }))
    return granted(await world.core.inviteStaff(chat)).token
  },
}

async function emailChange(world: World): Promise<{ confirm: string; keep: string }> {
  const person = await world.person()
  const token = granted(await world.core.issueLink({ actor: person.chat, purpose: 'email_change' })).token
  const email = `next.${person.email}`
  granted(await world.core.changeEmail({ token, password: person.password, code: '', email }))
  return { confirm: await tokenMailedTo(world, email), keep: await tokenMailedTo(world, person.email) }
}

async function mailboxCase(world: World) {
  const person = await world.person()
  await reported(world, person, `next.${person.email}`)
  return { person, confirm: await linkMailed(world, `next.${person.email}`, 'mailbox_confirm') }
}

async function chatLink(
  world: World,
  purpose: Extract<LinkPurpose, 'password_change' | 'pin_reset' | 'email_change' | 'identity'>,
): Promise<string> {
  return granted(await world.core.issueLink({ actor: (await world.person()).chat, purpose })).token
}

let world: World
let app: App
beforeAll(async () => {
  world = await openWorld()
  app = await startApp({ core: world.core, now: () => world.deps.clock() })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await world.close()
})

/** Everything a link could have an effect on. */
async function state(): Promise<unknown> {
  const { prisma } = world.deps
  return [
    await prisma.linkToken.findMany({ orderBy: { tokenHash: 'asc' } }),
    await prisma.user.findMany({ orderBy: { id: 'asc' } }),
    await prisma.rebind.findMany({ orderBy: { id: 'asc' } }),
    await Promise.all([
      prisma.auditEvent.count(),
      prisma.mail.count(),
      prisma.notice.count(),
      prisma.webSession.count(),
    ]),
  ]
}

test('REC-03 the pages are found in the code, and each has a link to try it with', () => {
  const covers = (page: string) => (path: string) => path === page || path.startsWith(`${page}/`)
  const covered = Object.keys(LINKS)
  expect(TOKEN_PAGES.filter((path) => !covered.some((page) => covers(page)(path)))).toEqual([])
  expect(covered.filter((page) => !TOKEN_PAGES.includes(page))).toEqual([])
  for (const named of ['/recovery', '/identity', '/change-password']) expect(TOKEN_PAGES).toContain(named)
})

describe.each(Object.entries(LINKS))('%s', (path, linkTo) => {
  test('REC-03 no preview, scanner or prefetch burns its token, in whatever part of the address it stands', async () => {
    const token = await linkTo(world)
    expect(token).toMatch(/^[\w-]{43}$/)
    const before = await state()
    const form = `token=${token}&step=submit&password=seven+boats&old=x&repeated=seven+boats&code=123456`
    for (const address of [path, `${path}#${token}`, `${path}?${token}`, `${path}?${form}`, `${path}/${token}`])
      for (const [at, agent] of CRAWLERS.entries())
        for (const method of ['get', 'head']) {
          const headers = { 'user-agent': agent, ...(at === 2 && { 'sec-purpose': 'prefetch' }) }
          const response = await fetch(`${app.url}${address}`, { method, headers, redirect: 'manual' })
          expect(response.status).toBe(address.endsWith(`/${token}`) ? 404 : 200)
          expect(await response.text()).not.toContain(token)
        }
    // A POST that is not a form of ours, as a scanner would send it, is no different.
    const body = new URLSearchParams({ token, step: 'submit' })
    expect((await app.post(path, { body })).status).toBe(403)
    expect(await state()).toEqual(before)
    const owner = visit(app)
    await owner.open(path)
    expect((await owner.send(path, { token, step: 'open' })).status).toBe(200)
  })
})
