import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { createBot } from '../../src/bot/index.ts'
import type { Lock } from '../../src/bot/ports.ts'
import { createPapers } from '../../src/papers/index.ts'
import { createQr } from '../../src/platform/qr/qr.ts'
import { createPostgresSessions } from '../../src/platform/sessions/postgres-sessions.ts'
import { type Phone, PUBLIC_URL, TEXTS, type Town, WEBHOOK_SECRET } from './chat.ts'

/** The bot as another process has it: its own core, pool, sessions and lock, behind a webhook of its own. */
export type BotProcess = { address: string; errors: string[]; close(): Promise<void> }

export async function botProcess(town: Town, lock: Lock): Promise<BotProcess> {
  const { core, close } = town.world.another()
  const qr = createQr()
  const errors: string[] = []
  const bot = await createBot({
    core,
    texts: TEXTS,
    token: town.standIn.bot.token,
    apiRoot: town.standIn.apiRoot,
    webhookSecrets: [WEBHOOK_SECRET],
    sessions: createPostgresSessions(town.world.deps.prisma),
    lock,
    rate: { take: async () => 'pass' },
    log: pino({ level: 'error' }, { write: (line: string) => void errors.push(line) }),
    publicUrl: PUBLIC_URL,
    clock: town.world.deps.clock,
    qr,
    papers: createPapers({ core, texts: TEXTS, publicUrl: PUBLIC_URL }),
  })
  const server = createServer((request, response) => void bot.webhook(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    errors,
    async close() {
      await new Promise((resolve) => server.close(resolve))
      await bot.stop()
      await qr.close()
      await close()
    },
  }
}

let updates = 700_000

/** What became of many taps: the statuses of the webhooks, and how every press was answered. */
export type Tapped = { statuses: Set<number>; answers: string[] }

/**
 * So many taps on the button that is on a phone's newest message, each an update of its own, to the processes in turn;
 * and `forged` more, between them, by somebody else who sends the very same bytes from their own chat.
 */
export async function tapMany(
  town: Town,
  {
    phone,
    label,
    taps,
    processes,
    forged = [],
  }: {
    phone: Pick<Phone, 'id' | 'newest'>
    label: string
    taps: number
    processes: readonly BotProcess[]
    forged?: readonly Pick<Phone, 'id'>[]
  },
): Promise<Tapped> {
  const { id: messageId, text, inlineKeyboard = [] } = phone.newest()
  const button = inlineKeyboard.flat().find((one) => one.text === label)
  if (button?.callback_data === undefined) throw new Error(`there is no button "${label}" to tap`)
  const answers: string[] = []
  const end = town.standIn.world.onExchange(({ method, params }) => {
    if (method === 'answerCallbackQuery') answers.push(params['text'] ?? '')
  })
  const tap = async (by: number, n: number) => {
    const from = { id: by, is_bot: false, first_name: 'Anna', language_code: 'en' }
    const chat = { id: by, type: 'private', first_name: 'Anna' }
    const message = { message_id: messageId, date: 1, chat, text, reply_markup: { inline_keyboard: inlineKeyboard } }
    const press = { id: `${++updates}${by}`, from, message, chat_instance: '1', data: button.callback_data }
    const body = JSON.stringify({ update_id: updates, callback_query: press })
    const headers = { 'X-Telegram-Bot-Api-Secret-Token': WEBHOOK_SECRET }
    return (await fetch(processes[n % processes.length]?.address ?? '', { method: 'POST', headers, body })).status
  }
  const hands = Array.from({ length: taps }, (_, n) =>
    [phone.id, ...forged.map(({ id }) => id)].map((by) => tap(by, n)),
  )
  const statuses = new Set(await Promise.all(hands.flat()))
  end()
  return { statuses, answers }
}
