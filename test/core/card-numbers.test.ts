import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROCEDURES, UNFRAMED, USE_CASES } from '../../src/core/use-cases.ts'
import { WRITTEN_ELSEWHERE } from '../../src/core/written-elsewhere.ts'
import { TEST_NUMBERS } from '../support/card-numbers.ts'
import { rows } from '../support/database.ts'
import { dumpOf } from '../support/dump.ts'
import { granted, refusal } from '../support/people.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const [NUMBER = ''] = TEST_NUMBERS.filter((number) => number.length === 16)
const SPACED = NUMBER.replace(/(\d{4})(?=\d)/g, '$1 ')
const WIDE = NUMBER.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
/** What hears machines, by its name. */
const ELSEWHERE = [
  'meetChat',
  'givePhone',
  'keepUpdate',
  'receiveReport',
  'openStatement',
  'addStatementLines',
  'receiveMail',
]

describe('the core’s one door', () => {
  test('PCI-02 every call refuses a card number in whatever text of its input, before it does anything', async () => {
    const calls = Object.entries(world.core as unknown as Record<string, (input: unknown) => Promise<unknown>>)
    const { text: before } = await dumpOf(world.database.superuser)
    const refused = { ok: false, failure: { code: 'card_number' } }
    const deep = [{ text: NUMBER }, { given: { lines: [{ note: `card ${SPACED} 12/28` }] } }, { name: WIDE }]
    for (const [name, call] of calls.filter(([name]) => !ELSEWHERE.includes(name)))
      for (const input of deep) expect([name, await call(input)]).toEqual([name, refused])
    expect(calls.length).toBeGreaterThan(150)
    const units = Object.entries({ ...USE_CASES, ...UNFRAMED, ...PROCEDURES })
    const elsewhere = units.flatMap(([name, unit]) => (WRITTEN_ELSEWHERE.has(unit) ? [name] : []))
    expect(elsewhere.sort()).toEqual([...ELSEWHERE].sort())
    expect((await dumpOf(world.database.superuser)).text).toBe(before)
  })

  test('PCI-02 what Telegram says of a person is kept without, and they are met all the same', async () => {
    const chat = world.stranger()
    const met = granted(await world.core.meetChat({ chat, firstName: `Max ${SPACED}`, username: `max${NUMBER}` }))
    expect(met.firstName).toBe(`Max ••••${NUMBER.slice(-4)}`)
    const { username } = await world.deps.prisma.chat.findFirstOrThrow({ where: { telegramId: chat.telegramId } })
    expect(username).toBeNull()
  })

  test('PCI-02 a bank account’s field takes an IBAN and an account whose check digit fits, and no card', async () => {
    const { chat: actor } = await world.person()
    const add = (currency: 'EUR' | 'USD', typed: string) => world.core.addDestination({ actor, currency, typed })
    expect(refusal(await add('EUR', SPACED)).code).toBe('card_number')
    expect(refusal(await add('USD', `021000021 ${NUMBER}`)).code).toBe('card_number')
    // Both pass the cards' check: no issuer's number begins with a one, and letters make an IBAN.
    for (const [currency, typed] of [
      ['USD', '021000021 1234567890123452'],
      ['EUR', 'DE89 3704 0044 0532 0130 00'],
    ] as const) {
      expect(granted(await add(currency, typed)).id).toBeDefined()
    }
  })

  test('PCI-01 no table has a place for a card’s number, code or expiry', async () => {
    const columns = await rows<{ place: string }>(
      world.database.superuser,
      `select table_name || '.' || column_name as place from information_schema.columns
       where table_schema in ('public', 'ledger')`,
    )
    const places = columns.map(({ place }) => place)
    expect(places).toContain('destination.last_four')
    expect(
      places.filter((place) => /card_?number|\.pan$|cvc|cvv|card_?holder|exp(iry)?_?(month|year)/.test(place)),
    ).toEqual([])
  })
})
