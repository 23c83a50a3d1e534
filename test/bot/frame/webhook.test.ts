import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town, WEBHOOK_SECRET } from '../../support/chat.ts'

let town: Town
let address: string
const server = createServer((request, response) => void town.bot.webhook(request, response))

beforeAll(async () => {
  town = await openTown()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await town.close()
  expect(town.errors).toEqual([])
})

const post = async (update: unknown, secret?: string) => {
  const headers = secret === undefined ? {} : { 'X-Telegram-Bot-Api-Secret-Token': secret }
  const body = typeof update === 'string' ? update : JSON.stringify(update)
  return (await fetch(address, { method: 'POST', headers, body })).status
}

let updateId = 900_000
const from = (id: number) => ({ id, is_bot: false, first_name: 'Eve', language_code: 'en' })
const message = (id: number, text: string) => ({
  update_id: ++updateId,
  message: { message_id: 1, date: 1, chat: { id, type: 'private', first_name: 'Eve' }, from: from(id), text },
})
const handled = () => town.world.deps.prisma.handledUpdate.count()

describe('the webhook', () => {
  test.each([
    ['no header', undefined],
    ['an empty one', ''],
    ['a wrong one', 'x'.repeat(WEBHOOK_SECRET.length)],
    ['the beginning of it', WEBHOOK_SECRET.slice(0, -1)],
    ['more than it', `${WEBHOOK_SECRET}x`],
  ])('TG-01 %s: 401 and nothing happens', async (_name, secret) => {
    const phone = town.phone()
    const before = await handled()
    expect(await post(message(phone.id, '/start'), secret)).toBe(401)
    expect(await handled()).toBe(before)
    expect(phone.screen()).toEqual([])
  })

  test('TG-01 either secret is good while one replaces the other', async () => {
    const phone = town.phone()
    await phone.starts()
    const before = phone.screen().length
    expect(await post(message(phone.id, '/help'), WEBHOOK_SECRET)).toBe(200)
    expect(await post(message(phone.id, '/help'), 'the-secret-before-the-one-that-is-valid-now')).toBe(200)
    expect(phone.screen()).toHaveLength(before + 2)
  })

  test.each([['{'], ['[]'], ['null'], ['{"update_id":"1"}'], ['7']])(
    'a body that is no update (%s) is refused',
    async (body) => {
      expect(await post(body, WEBHOOK_SECRET)).toBe(400)
    },
  )

  test('TG-03 the same update sent five times, at once and later, is answered once', async () => {
    const phone = town.phone()
    await phone.starts()
    const before = phone.screen().length
    const update = message(phone.id, '/help')
    const statuses = await Promise.all(Array.from({ length: 5 }, () => post(update, WEBHOOK_SECRET)))
    // What is in hand already goes back to Telegram, which brings it again.
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    expect(statuses).toContain(200)
    expect(await post(update, WEBHOOK_SECRET)).toBe(200)
    expect(phone.screen()).toHaveLength(before + 1)
  })

  test('TG-02 a button with a made-up, edited or foreign token does nothing', async () => {
    const owner = town.phone({ name: 'Olga Owner' })
    const thief = town.phone({ name: 'Theo Thief' })
    await owner.starts()
    await thief.starts()
    const stolen = town.standIn.world.chat(owner.id).messages.at(-1)?.inlineKeyboard?.[0]?.[0]?.callback_data ?? ''
    expect(Buffer.byteLength(stolen)).toBeLessThanOrEqual(64)
    expect(stolen).toMatch(/^[\w-]{22,}$/)
    const [seen, theirs] = [owner.screen(), thief.screen()]
    for (const data of [stolen, `${stolen.slice(0, -1)}A`, 'open:home', '']) {
      const press = {
        update_id: ++updateId,
        callback_query: {
          id: String(updateId),
          from: from(thief.id),
          chat_instance: '1',
          data,
          message: {
            message_id: 1,
            date: 1,
            chat: { id: thief.id, type: 'private', first_name: 'Theo' },
            text: 'x',
          },
        },
      }
      expect(await post(press, WEBHOOK_SECRET)).toBe(200)
    }
    expect(owner.screen()).toEqual(seen)
    expect(thief.screen()).toEqual(theirs)
  })
})
