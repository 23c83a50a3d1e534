import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town, WEBHOOK_SECRET } from '../../support/chat.ts'
import { badText, badValue, CASES, SEED } from '../../support/hostile.ts'
import type { Person } from '../../support/world.ts'

// Telegram's updates as Telegram would never send them, and people who type anything at all in the middle of anything.
let town: Town
let victim: Phone & { person: Person }
let address: string
const server = createServer((request, response) => void town.bot.webhook(request, response))

beforeAll(async () => {
  town = await openTown()
  victim = await town.customer({ name: 'Vera Victim', balance: '50.00' })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await town.close()
})

let updateId = 900_000
const post = async (update: unknown): Promise<number> => {
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': WEBHOOK_SECRET }
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(update) })).status
}

/** A message as it should be, of which one part is then something else. */
const message = (text: string) => ({
  message_id: 1,
  date: 1,
  chat: { id: victim.id, type: 'private', first_name: 'Vera' },
  from: { id: victim.id, is_bot: false, first_name: 'Vera', language_code: 'en' },
  text,
})

const PARTS = [
  'text',
  'entities',
  'photo',
  'contact',
  'document',
  'location',
  'reply_to_message',
  'forward_origin',
  'caption',
  'from',
  'chat',
  'via_bot',
  'sticker',
  'message_thread_id',
  'date',
]
const KINDS = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'inline_query',
  'chosen_inline_result',
  'poll',
  'channel_post',
  'unheard_of',
]

const updates = fc.record({
  kind: fc.constantFrom(...KINDS),
  text: badText,
  changed: fc.dictionary(
    fc.constantFrom(...PARTS, 'data', 'query', 'message', 'new_chat_member', 'result_id'),
    badValue,
    { maxKeys: 2 },
  ),
  isWhole: fc.boolean(),
  bare: badValue,
})

function payload(kind: string, text: string, changed: Record<string, unknown>): unknown {
  const { from } = message('')
  if (kind === 'callback_query')
    return { id: '1', from, chat_instance: '1', data: text, message: message('x'), ...changed }
  if (kind === 'inline_query') return { id: '1', from, query: text, offset: '', ...changed }
  return { ...message(text), ...changed }
}

test(`R-20 odd and broken updates are taken, one by one, and end nothing (seed ${SEED})`, async () => {
  const property = fc.asyncProperty(updates, async ({ kind, text, changed, isWhole, bare }) => {
    const status = await post({ update_id: ++updateId, [kind]: isWhole ? payload(kind, text, changed) : bare })
    expect(status).toBe(200)
  })
  await fc.assert(property, { seed: SEED, numRuns: CASES })
  const before = victim.screen().length
  await victim.writes('/help')
  expect(victim.screen().length).toBeGreaterThan(before)
  expect(await town.world.balance(victim.person)).toBe('50.00')
}, 600_000)

const COMMANDS = [
  '/send',
  '/topup',
  '/withdraw',
  '/link',
  '/history',
  '/limits',
  '/support',
  '/exchange',
  '/verify',
  '/pay',
  '/language',
  '/merchant',
  '/statement',
]

test(`R-20 whatever is typed in the middle of whatever is answered, and is no trouble of ours (seed ${SEED})`, async () => {
  const typed = badText
    .map((text) => text.toWellFormed().replace(/\0/g, '').slice(0, 4_000))
    .filter((text) => text.trim() !== '')
  const silent: string[] = []
  const ofBot = () =>
    JSON.stringify(town.standIn.world.chat(victim.id).messages.filter(({ from }) => from !== victim.id))
  const sayings = fc.tuple(fc.constantFrom(...COMMANDS), fc.array(typed, { minLength: 1, maxLength: 3 }))
  const property = fc.asyncProperty(sayings, async ([command, texts]) => {
    for (const text of [command, `${command} ${texts[0]}`, ...texts]) {
      const before = ofBot()
      await victim.writes(text)
      if (ofBot() === before) silent.push(text)
    }
    expect(town.errors).toEqual([])
  })
  town.errors.length = 0
  await fc.assert(property, { seed: SEED, numRuns: CASES / 10 })
  expect(await town.world.balance(victim.person)).toBe('50.00')
  expect(silent).toEqual([])
  expect(await town.world.breaches()).toEqual([])
}, 600_000)

test('R-20 what is typed beside the chat by nobody is done with, and Telegram need not bring it again', async () => {
  expect(await post({ update_id: ++updateId, inline_query: {} })).toBe(200)
})
