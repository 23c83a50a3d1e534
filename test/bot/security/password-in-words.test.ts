import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { photo } from '../../support/identity.ts'

// ATH-06: the password among other words, wherever they were meant to go.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const PASSWORD = 'quiet-Harbour-41'
const SAID = { en: 'Your password was in that message', zh: '您刚才的消息含有您的登录密码' }

function gone(phone: Phone, said = SAID.en): void {
  expect(phone.sees()).toContain(said)
  expect(phone.screen().join()).not.toContain('Harbour')
  expect(phone.said().join()).not.toContain('Harbour')
}

test('ATH-06 in a sentence, in both languages; its owner is led to another one, and nothing of it is kept', async () => {
  const anna = await town.customer({ name: 'Anna Keller', password: PASSWORD })
  await anna.writes(`my password is ${PASSWORD}, why can I not log in?`)
  gone(anna)
  await anna.taps('Change password')
  expect(anna.linkOf('Change it on the page')).toContain('/change-password#')
  const mei = await town.customer({ name: '王小美', language: 'zh-hans', password: PASSWORD })
  await mei.writes(`我的密码是${PASSWORD}，登录不了`)
  gone(mei, SAID.zh)
  expect(mei.buttons()[0]).toBe('修改登录密码')
  const { prisma } = town.world.deps
  const kept = await prisma.$queryRaw`select to_jsonb(t)::text as row from audit_event t union all
    select to_jsonb(t)::text from notice t union all select to_jsonb(t)::text from handled_update t`
  expect(JSON.stringify(kept)).not.toContain('Harbour')
})

test('ATH-06 in words for support, in a note, behind a command and in a refused answer: it goes nowhere', async () => {
  const ben = await town.customer({ name: 'Ben Kovac', balance: '50.00', password: PASSWORD })
  await town.customer({ name: 'Cleo Payee', username: 'cleo_words' })
  await ben.writes('/support')
  await ben.writes(`I log in with ${PASSWORD} and nothing happens`)
  gone(ben)
  expect(await town.world.deps.prisma.ticket.count({ where: { userId: ben.person.userId } })).toBe(0)
  await ben.writes(`/support ${PASSWORD} does not work`)
  gone(ben)
  expect(await town.world.deps.prisma.ticket.count({ where: { userId: ben.person.userId } })).toBe(0)
  await ben.writes(`/send 5 @cleo_words my password is ${PASSWORD}`)
  gone(ben)
  expect(await town.world.deps.prisma.intent.count({ where: { ownerId: ben.person.userId } })).toBe(0)
  await ben.writes('/send')
  await ben.writes(PASSWORD)
  gone(ben)
})

test('ATH-06 forwarded, changed, and under a picture', async () => {
  const eve = await town.customer({ name: 'Eve Sender', password: PASSWORD })
  const other = await town.customer({ name: 'Otto Other', password: 'green-Ladder-77' })
  await other.writes(`hers is ${PASSWORD}`)
  const theirs = town.standIn.world.chat(other.id).messages.findLast(({ from }) => from === other.id)?.id ?? 0
  expect(other.said().join()).toContain(PASSWORD)
  await eve.forwards(theirs, other.id)
  gone(eve)
  await eve.writes('hello')
  const own = town.standIn.world.chat(eve.id).messages.findLast(({ from }) => from === eve.id)?.id ?? 0
  town.standIn.world.edit(eve.id, own, `hello, it is ${PASSWORD}`)
  await eve.settled()
  gone(eve)
  await eve.sendsPhoto(await photo(), { caption: `see my login: ${PASSWORD}` })
  gone(eve)
})
