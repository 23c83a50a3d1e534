import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
let agent: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
})
afterAll(() => world.close())

let mails = 0
const arrived = (from: string, text: string, besides: { automatic?: boolean; id?: string } = {}) =>
  world.core.receiveMail({
    ...{ id: `<${++mails}@mail.example>`, from, subject: 'Re: [OKPay #9] My money', text, files: 0 },
    ...{ automatic: false, locale: 'en', ...besides },
  })

/** The templates of mails to an address that are still to be sent, which are sent by that. */
async function mailedTo(address: string): Promise<string[]> {
  const waiting = await world.deps.prisma.mail.findMany({ where: { state: 'waiting' }, orderBy: { createdAt: 'asc' } })
  const taken = await Promise.all(waiting.map(({ id }) => world.core.takeMail({ id })))
  return taken.flatMap((mail) => (mail.ok && mail.value?.to === address ? [mail.value.template] : []))
}

test('S87 SUT-01 a mail of a known address is a message in its owner’s ticket, once; its answer goes to chat and mail', async () => {
  const { chat: actor, email } = await world.person()
  const id = '<the-same@mail.example>'
  const text = 'Where is it? Code 123456, card 4111 1111 1111 1111\n> our own words'
  expect(granted(await arrived(email.toUpperCase(), text, { id }))).toBe('taken')
  expect(granted(await arrived(email, text, { id }))).toBe('repeated')
  const mine = granted(await world.core.myTicket({ actor }))
  expect(mine?.messages.map((message) => message.text)).toEqual(['My money\nWhere is it? Code ••••••, card ••••1111'])
  expect(await mailedTo(email)).toContain('ticket_received')
  granted(await world.core.answerTicket({ actor: agent, number: mine?.number ?? 0, text: 'On its way.' }))
  expect(await mailedTo(email)).toContain('ticket_answered')
})

test('S87 a stranger’s mail opens nothing and hears the same words; machines hear nothing, and loops end', async () => {
  const before = await world.deps.prisma.ticket.count()
  expect(granted(await arrived('stranger@example.org', 'I am person1, pay me'))).toBe('answered')
  expect(await mailedTo('stranger@example.org')).toEqual(['ticket_unknown'])
  expect(granted(await arrived('stranger@example.org', 'out of office', { automatic: true }))).toBe('ignored')
  expect(granted(await arrived('MAILER-DAEMON@example.org', 'bounce'))).toBe('ignored')
  const fates: string[] = []
  for (let n = 0; n < 6; n++) fates.push(granted(await arrived('stranger@example.org', `again ${n}`)))
  expect(fates).toEqual(['answered', 'answered', 'answered', 'answered', 'ignored', 'ignored'])
  expect(await world.deps.prisma.ticket.count()).toBe(before)
})
