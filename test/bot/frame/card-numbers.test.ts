import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeUpdate } from '../../../src/bot/frame/card-numbers.ts'
import { TEST_NUMBERS } from '../../support/card-numbers.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { dumpOf } from '../../support/dump.ts'

let town: Town
const log: string[] = []
beforeAll(async () => {
  town = await openTown({ log: (line) => void log.push(line) })
})
afterAll(() => town.close())

const spaced = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ')
const dashed = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1-')

/** What somebody may be asked for when they type a card number instead. */
const STATES: [what: string, lead: (phone: Phone) => Promise<unknown>][] = [
  ['nothing', async (phone) => phone.writes('/cancel')],
  ['an amount to top up', async (phone) => phone.writes('/topup')],
  ['a payee', async (phone) => phone.writes('/send')],
  ['a request to support', async (phone) => phone.writes('/support')],
  ['a phrase', async (phone) => phone.writes('/security')],
  ['a link to pay', async (phone) => phone.writes('/pay')],
]

describe('frame/card-numbers', () => {
  test('PCI-02 a card number typed in any state is deleted, kept nowhere, and the processor’s page is offered', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    for (const [at, number] of TEST_NUMBERS.entries()) {
      const [what, lead] = STATES[at % STATES.length] ?? (STATES[0] as (typeof STATES)[number])
      await lead(anna)
      const said =
        [number, `here: ${spaced(number)}`, `/send 5 @ben ${dashed(number)}`, `/topup ${number}`][at % 4] ?? ''
      expect([what, await anna.writes(said)]).toEqual([what, expect.stringContaining('That looks like a card number')])
    }
    expect(anna.buttons()).toEqual(['Card', 'Home'])
    await anna.taps('Card')
    expect(anna.sees()).toContain('How much would you like to top up?')
    await anna.taps('50.00 EUR')
    expect(anna.linkOf('Pay 50.75 EUR by card')).toContain('https://cards.example/pay/')

    const messages = town.standIn.world.chat(anna.id).messages.filter(({ deleted }) => !deleted)
    const onScreen = messages.map(({ text }) => text).join('\n')
    const { text: dump } = await dumpOf(town.world.database.superuser)
    const at = (place: string) => place.replace(/[\s-]/g, '')
    for (const number of TEST_NUMBERS) {
      expect(at(dump)).not.toContain(number)
      expect(at(log.join('\n'))).not.toContain(number)
      expect(at(onScreen)).not.toContain(number)
    }
  })

  test('PCI-02 S90 what is written to support keeps its words and four digits of the number, in both languages', async () => {
    const [number] = TEST_NUMBERS
    const cleo = await town.customer({ name: 'Cleo Card' })
    await cleo.writes('/support')
    expect(await cleo.writes(number ?? '')).toContain('We never need it: write in words what happened.')
    expect(cleo.buttons()).toEqual(['Home'])
    expect(await cleo.writes(`my top-up with ${spaced(number ?? '')} is missing`)).toContain(
      'support has your words, with the last four digits',
    )
    expect(cleo.sees()).toContain('no. ')
    const last = number?.slice(-4)
    const kept = await town.world.deps.prisma.ticket.findMany({ where: { userId: cleo.person.userId } })
    expect(kept).toHaveLength(1)
    expect(await cleo.writes('/support')).toContain(`my top-up with ••••${last} is missing`)
    const wang = await town.customer({ name: '王卡', locale: 'zh-CN', language: 'zh-hans' })
    await wang.writes('/support')
    expect(await wang.writes(`用 ${number} 充值没有到账`)).toContain('您的留言已转给客服，卡号只保留后四位')
  })

  test('PCI-02 in Chinese, and before there is an account', async () => {
    const li = town.phone({ name: '李娜', language: 'zh-hans' })
    await li.starts()
    await li.taps('简体中文')
    expect(await li.writes('6200 0000 0000 0005')).toContain('像是银行卡号，我已删除这条消息')
  })

  test('PCI-02 an update that is kept until its turn has none in it, and is still a JSON of the same update', () => {
    for (const number of TEST_NUMBERS) {
      const message = {
        message_id: 7,
        date: 1,
        text: `pay ${spaced(number)}`,
        caption: dashed(number),
        chat: { id: 1 },
      }
      const update = {
        update_id: 77,
        message: { ...message, document: { file_name: `${number}.pdf` } },
      }
      const kept = writeUpdate(update as never)
      expect(kept.replace(/[\s-]/g, '')).not.toContain(number)
      expect(JSON.parse(kept)).toMatchObject({ update_id: 77, message: { message_id: 7 } })
    }
  })
})
