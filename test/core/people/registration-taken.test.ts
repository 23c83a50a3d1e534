import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, Core } from '#core'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { mailsTo } from './outbox.ts'
import { watchedCore } from './work.ts'

// Somebody registers with an address that has an account already: neither the answers nor the work tell them.

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

async function newcomer(): Promise<ChatRef> {
  const actor = world.stranger()
  granted(await world.core.meetChat({ chat: actor, firstName: 'New' }))
  granted(await world.core.startRegistration({ actor }))
  return actor
}
const give = (actor: ChatRef, field: 'name' | 'email', value: string, core: Core = world.core) =>
  core.giveRegistration({ actor, field, value })

test('ATH-09 a taken email looks like a free one to whoever registers; a mail tells its owner; no link proves it', async () => {
  const owner = await world.person({ email: 'taken@example.org' })
  const [free, taken] = [await newcomer(), await newcomer()]
  const answers = []
  for (const [actor, email] of [[free, 'vacant@example.org'] as const, [taken, 'Taken@example.org'] as const]) {
    granted(await give(actor, 'name', 'Mallory'))
    const { step, given } = granted(await give(actor, 'email', email))
    answers.push({ step, name: given.name, resent: granted(await world.core.resendEmail({ actor })).step })
  }
  expect(answers[1]).toEqual(answers[0])
  const mails = await mailsTo(world, owner.email)
  expect(mails.filter(({ template }) => template === 'email_taken')).toHaveLength(2)
  for (const { template, values } of mails) if (template === 'email_taken') expect(values).toEqual({})
  const live = await world.deps.prisma.linkToken.findMany({ where: { purpose: 'email_verify', usedAt: null } })
  const subjects = new Set(live.map((link) => link.subject))
  const idOf = async (chat: ChatRef) => (await world.deps.prisma.registration.findFirstOrThrow({ where: chat })).id
  expect([subjects.has(await idOf(free)), subjects.has(await idOf(taken))]).toEqual([true, false])
})

test('ATH-09 a taken email costs the same work as a free one, when it is given and when its link is asked for again', async () => {
  const { email: taken } = await world.person()
  const { core, work } = watchedCore(world)
  const workFor = async (email: string) => {
    const actor = await newcomer()
    granted(await give(actor, 'name', 'Mallory'))
    work.length = 0
    granted(await give(actor, 'email', email, core))
    granted(await core.resendEmail({ actor }))
    return [...work]
  }
  const free = await workFor('nobody.at.all@example.org')
  expect(free.filter((call) => call === 'mail.create')).toHaveLength(2)
  expect(await workFor(taken)).toEqual(free)
})
