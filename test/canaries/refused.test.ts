import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../support/chat.ts'
import { granted } from '../support/people.ts'
import { numberShown } from '../support/recovery.ts'
import { linkOf, shopkeeper } from '../support/shop.ts'

const lines: string[] = []
const sent: string[] = []
let town: Town
beforeAll(async () => {
  town = await openTown({ log: (line) => void lines.push(line) })
  town.standIn.world.onExchange(({ params, status }) => {
    if (status >= 400) sent.push(JSON.stringify(params))
  })
})
afterAll(() => town.close())

/** Telegram takes nothing of what is sent, until it does again. */
async function refusing(code: 400 | 500 | 'reset', during: () => Promise<unknown>): Promise<void> {
  for (const method of ['sendMessage', 'editMessageText', 'sendPhoto', 'answerCallbackQuery'])
    town.standIn.faults.add({ method, code, times: code === 400 ? 1_000 : 2 })
  await during()
  town.standIn.faults.clear()
}

/** Names, amounts and what people wrote, as cards and notices say them. */
const CANARIES = [
  ...[
    'Zelda Quasimodo',
    '5.17',
    'plum-harvest',
    '6.19',
    'damson-tart',
    'Tamsin Oriole',
    'siskin_eight',
    '1.77',
    'loganberry',
  ],
  ...[
    'Carla Goldcrest',
    'teal_nine',
    '1.13',
    'rook-note',
    '2.11',
    'Quince Tansy',
    '7.31',
    'Medlar-jelly',
    '3.07',
    'Rowan-berries',
  ],
  ...[
    '8.23',
    'bramble-gin',
    '4.59',
    'sloe-gin',
    'nobody_of_that_name',
    'finch_gone_one',
    'nonsense_typed',
    'purpurner Reiher',
  ],
  ...['my heron was charged', 'the heron is paid back'],
]

test('LOG-01 names, amounts, digits and whatever people wrote are in no line, however Telegram refuses what we send', async () => {
  const { core } = town.world
  const tamsin = await town.customer({ name: 'Tamsin Oriole', username: 'siskin_eight' })
  const zelda = await town.customer({ name: 'Zelda Quasimodo', balance: '100.00' })
  const carla = await shopkeeper(town, 'Quince Tansy', {
    name: 'Carla Goldcrest',
    username: 'teal_nine',
    balance: '50.00',
  })
  const link = await linkOf(town.world, carla, '7.31', 'Medlar-jelly')
  const other = await linkOf(town.world, carla, '3.07', 'Rowan-berries')
  const lena = await town.agent('supervisor', 'Lena Wagtail')
  await town.deliver()

  // Bookings go through; what tells of them is refused.
  await zelda.writes('/send 5.17 @siskin_eight plum-harvest')
  await zelda.taps('Send 5.17 EUR')
  await carla.writes('/send 1.13 @siskin_eight rook-note')
  await carla.taps('Send 1.13 EUR')
  await refusing(400, () => town.deliver())
  granted(await core.setPhrase({ actor: zelda.actor, phrase: 'purpurner Reiher' }))
  const ticket = granted(await core.writeToSupport({ actor: zelda.actor, text: 'my heron was charged twice' }))
  await refusing(400, async () => {
    await town.deliver()
    await zelda.writes('/balance')
    await zelda.writes('/history')
    await zelda.writes('/send 6.19 @siskin_eight damson-tart')
    await zelda.writes('/send 3 @nobody_of_that_name')
    await zelda.writes('/nonsense_typed')
    await zelda.writes('/send 1.77 @siskin_eight loganberry')
    await zelda.writes('/send 2.11 @teal_nine')
    await zelda.writes('/send 3 @finch_gone_one')
    for (const token of [link, other]) await zelda.starts(`pay_${token}`)
    await lena.writes('/queue')
    await lena.writes(`/user ${zelda.person.okpayId}`)
    await carla.writes('/link 8.23 bramble-gin')
    await carla.writes('/link 4.59 sloe-gin')
    await carla.writes('/merchant')
  })
  granted(await core.answerTicket({ actor: lena.actor, number: ticket.number, text: 'the heron is paid back' }))
  await refusing(400, () => town.deliver())
  for (const code of [500, 'reset'] as const)
    await refusing(code, async () => {
      await zelda.writes('/balance')
      await tamsin.writes('/history')
    })

  const all = sent.join('\n')
  const planted = CANARIES.filter((canary) => all.includes(canary))
  expect(CANARIES.filter((canary) => !planted.includes(canary))).toEqual([])
  expect(planted.length).toBeGreaterThanOrEqual(25)
  // What time it was has digits of its own.
  const log = lines.join('\n').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
  expect(CANARIES.filter((canary) => log.includes(canary))).toEqual([])
  // Which trouble it is stands there.
  expect(log).toContain('"error_code":400')
  expect(log).toContain('"method":"sendMessage"')
}, 120_000)

test('LOG-01 nor are the two digits by which a recovery knows its chat', async () => {
  const { core } = town.world
  const ana = await town.customer({ name: 'Ana Novak' })
  const phone = town.phone({ name: 'Newly' })
  await phone.starts()
  await town.deliver()
  const { token } = granted(await core.issueLink({ actor: phone.actor, purpose: 'rebind' }))
  granted(await core.requestRecovery({ token, email: ana.person.email, source: '192.0.2.77', locale: 'en' }))
  const since = lines.length
  await refusing(400, () => town.deliver())
  const digits = new RegExp(`(?<!\\d)${await numberShown(town.world, phone.actor)}(?:</b>)? are your two digits`)
  expect(sent.some((call) => digits.test(call))).toBe(true)
  expect(lines.slice(since).filter((line) => digits.test(line))).toEqual([])
  expect(lines.slice(since).join('')).toContain('"error_code":400')
})
