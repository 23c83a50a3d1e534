import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreedTo, linkMailed, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryOf } from '../../support/recovery.ts'
import { byChat, ofUser, trailOf } from '../../support/trail.ts'
import { openWorld, PASSWORD, type World } from '../../support/world.ts'

// How somebody comes back to their wallet, or to another address: by the chat or page that asked, and who stood in its way.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const HOURS_72 = 72 * 3600

test('LOG-04 rebind.asked is the new chat’s, rebind.wrong the page’s, of nobody too; rebind.closed the house’s', async () => {
  const { core } = world
  const ana = await world.person()
  const { chat, token } = await newChat(world)
  const wrong = { token, password: PASSWORD, code: '000000', source: '198.51.100.7' }
  refusal(await core.comeBack({ ...wrong, email: ana.email }))
  refusal(await core.comeBack({ ...wrong, email: 'nobody@example.org' }))
  const page = (password: string) => ({ actor: 'page:rebind', detail: { triesLeft: 4, password } })
  expect(await trailOf(world, 'rebind.wrong')).toEqual([
    { ...page('right'), subject: ofUser(ana) },
    { ...page('wrong'), subject: 'user:nobody' },
  ])
  const rebind = await recoveryOf(world, ana, chat)
  const asked = { actor: byChat(chat), subject: ofUser(ana), detail: { rebind } }
  expect(await trailOf(world, 'rebind.asked')).toEqual([asked])
  await agreed(world, rebind)
  await world.person({ chat, name: 'Otto Own' })
  await world.advance(HOURS_72 + 1)
  expect(granted(await core.finishRebind({ id: rebind }))).toBe(false)
  expect(await trailOf(world, 'rebind.closed')).toEqual([{ ...asked, actor: 'system' }])
})

test('LOG-04 mailbox.asked, mailbox.confirmed and mailbox.objected are their pages’, mailbox.read staff’s, mailbox.replaced the house’s', async () => {
  const { core } = world
  const ana = await world.person()
  const id = await lostMailbox(world, ana, 'ana.new@example.net')
  const of = (actor: string, detail: object = {}) => [{ actor, subject: ofUser(ana), detail: { case: id, ...detail } }]
  expect(await trailOf(world, 'mailbox.asked')).toEqual(of('page:lost_mailbox', { pin: true, code: null }))
  expect(await trailOf(world, 'mailbox.confirmed')).toEqual(of('page:mailbox_confirm'))
  granted(await core.objectToMailbox({ token: await linkMailed(world, ana.email, 'mailbox_asked') }))
  const objected = of('page:mailbox_object', { was: 'identity', frozen: true })
  expect(await trailOf(world, 'mailbox.objected')).toEqual(objected)
  const agent = await world.agent()
  granted(await core.readMailboxCase({ actor: agent, id }))
  expect(await trailOf(world, 'mailbox.read')).toEqual(of(byChat(agent)))
  await agreedTo(world, id)
  await world.advance(HOURS_72 + 1)
  granted(await core.finishMailboxCase({ id }))
  expect(await trailOf(world, 'mailbox.replaced')).toEqual(of('system', { sessionsEnded: 0 }))
})

test('LOG-04 mailbox.declined is staff’s, mailbox.stopped its owner’s, mailbox.closed the house’s where the address is taken', async () => {
  const { core } = world
  const [ana, agent] = [await world.person(), await world.agent()]
  const row = (actor: string, id: string, detail: object = {}) => [
    { actor, subject: ofUser(ana), detail: { case: id, ...detail } },
  ]
  const declined = await lostMailbox(world, ana, 'one@example.net')
  granted(await core.declineMailboxCase({ actor: agent, id: declined }))
  expect(await trailOf(world, 'mailbox.declined')).toEqual(row(byChat(agent), declined))
  const stopped = await lostMailbox(world, ana, 'two@example.net')
  granted(await core.stopMailboxCase({ actor: ana.chat, id: stopped }))
  expect(await trailOf(world, 'mailbox.stopped')).toEqual(row(byChat(ana.chat), stopped, { was: 'identity' }))
  const taken = await lostMailbox(world, ana, 'three@example.net')
  await agreedTo(world, taken)
  await world.person({ email: 'three@example.net' })
  await world.advance(HOURS_72 + 1)
  granted(await core.finishMailboxCase({ id: taken }))
  expect(await trailOf(world, 'mailbox.closed')).toEqual(row('system', taken))
})
