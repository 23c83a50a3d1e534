import { pino } from 'pino'
import type { ChatRef } from '#core'
import { loadRegistries } from '../../src/bot/define/registry.ts'
import { failureCard } from '../../src/bot/failure/card.ts'
import { createFlowEngine } from '../../src/bot/flow/engine.ts'
import type { Input } from '../../src/bot/flow/input.ts'
import { createTurn, type House } from '../../src/bot/frame/turn.ts'
import { createTexts } from '../../src/bot/i18n/texts.ts'
import type { Turn } from '../../src/bot/turn.ts'
import { createPapers } from '../../src/papers/index.ts'
import { PUBLIC_URL, TEXTS } from './chat.ts'
import { granted } from './people.ts'
import type { World } from './world.ts'

/** Everything said to somebody in one turn, however it was sent. */
export type Said = string[]

/** Turns of the real bot without Telegram: its registries, its engine and a wallet; what it sends is kept as text. */
export async function bareTurns({ core, deps }: World) {
  const registries = await loadRegistries()
  const engine = createFlowEngine({ flows: registries.flows, failureCard })
  const house: House = {
    deps: {
      ...{ core, texts: TEXTS, token: '', apiRoot: '', log: pino({ level: 'silent' }), publicUrl: PUBLIC_URL },
      ...{ sessions: null as never, lock: null as never, rate: null as never, clock: deps.clock },
      qr: { draw: async () => new Uint8Array(1), read: async () => null },
      papers: createPapers({ core, texts: TEXTS, publicUrl: PUBLIC_URL }),
    },
    ...{ botId: 0n, botUsername: 'okpay_bot', inlineMode: true, texts: createTexts(TEXTS), registries, engine },
    download: async () => 'too_large',
  }
  let updates = 0
  return {
    registries,
    /** What comes next of somebody in a flow. */
    feed: (turn: Turn, input: Input) => engine.feed(turn, input),
    /** A press of `actor` that is under way, on a card of its own, and what it says. */
    async press(actor: ChatRef, may: readonly string[] = []) {
      const view = granted(await core.meetChat({ chat: actor, firstName: 'Mallory' }))
      const said: Said = []
      const heard = (...words: unknown[]) => said.push(JSON.stringify(words, plain))
      const sends = async (...sent: unknown[]) => {
        heard(...sent)
        return { message_id: 2 }
      }
      const api = new Proxy({}, { get: () => sends })
      const ctx = {
        api,
        from: { id: Number(actor.telegramId) },
        update: { update_id: ++updates },
        view: { ...view, may, provenUntil: NEVER },
        answer: {},
      }
      const turn = createTurn({ ...house, botId: actor.botId }, ctx as never, {})
      turn.toast = (text) => heard(text)
      turn.pressed = { messageId: 1, card: crypto.randomUUID() }
      return { turn, said }
    },
  }
}

const NEVER = new Date('9999-01-01')
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
