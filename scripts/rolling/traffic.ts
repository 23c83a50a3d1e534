import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { money } from '../../src/core/index.ts'
import { bankEvent, signed } from '../../test/http/support/signed.ts'
import { accountOn, granted } from '../../test/support/people.ts'
import { type Crowd, PAYEE, SENDING, type Sender } from './people.ts'
import type { Place } from './place.ts'

/**
 * What was asked and what came of it, by what each was called: how often. `failed`: an answer that was none, the first time
 * somebody asked.
 */
export type Told = {
  begun: Map<string, number>
  acknowledged: Map<string, number>
  failed: number
  why: Record<string, number>
}

/** Traffic that goes on until it is told to stop. */
export type Traffic = { sends: Told; topUps: Told; invoices: Told; stop(): Promise<void> }

/** One operation: how it is called in the books, and how it is done; resolves with `done`, or with what went wrong first. */
type Operation = { name: string; isDone(): Promise<string> }

const ANSWER_WITHIN_MS = 40_000
/** Who pays twenty times within the hour is asked for the PIN: before that somebody else takes over. */
const SENDS_EACH = 15
const UNANSWERED = 'no answer: '
const tally = (): Told => ({ begun: new Map(), acknowledged: new Map(), failed: 0, why: {} })
const once = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)

/** People who send by chat, a bank that reports top-ups, shops that make invoices: all through the proxy, all the time. */
export function startTraffic(place: Place, crowd: Crowd): Traffic {
  const traffic = { sends: tally(), topUps: tally(), invoices: tally() }
  let going = true
  const repeat = async (told: Told, pauseMs: number, next: () => Promise<Operation> | Operation) => {
    while (going) {
      const { name, isDone } = await next()
      once(told.begun, name)
      const { outcome, answered } = await asked(isDone)
      if (answered) once(told.acknowledged, name)
      if (outcome !== 'done') {
        told.failed += 1
        told.why[outcome] = (told.why[outcome] ?? 0) + 1
      }
      await pause(pauseMs)
    }
  }
  const work = [
    // Two updates a round: a pace at which nobody is told that they are too fast.
    ...relays(crowd.senders).map((relay) => repeat(traffic.sends, 1_200, () => send(place, relay()))),
    ...crowd.savers.map((saver) => repeat(traffic.topUps, 300, () => topUp(place, crowd, saver))),
    ...crowd.shops.map((key) => repeat(traffic.invoices, 1_000, () => invoice(place, key))),
  ]
  return {
    ...traffic,
    async stop() {
      going = false
      await Promise.all(work)
    },
  }
}

/** As many lines of senders as send at once: in each, the next one takes over when one has sent often enough. */
const relays = (senders: readonly Sender[]): (() => Sender)[] =>
  Array.from({ length: SENDING }, (_, line) => {
    const theirs = senders.filter((_, index) => index % SENDING === line)
    let sent = 0
    return () => {
      const sender = theirs[Math.floor(sent++ / SENDS_EACH)]
      if (!sender) throw new Error(`all ${senders.length} senders have sent ${SENDS_EACH} times: roll fewer rounds`)
      return sender
    }
  })

/** A bank and a shop ask again when the first try went wrong; a person sees a receipt, or does not. */
async function asked(isDone: () => Promise<string>): Promise<{ outcome: string; answered: boolean }> {
  const outcome = await isDone()
  return { outcome, answered: !outcome.startsWith(UNANSWERED) }
}

/** `/send`, the card, the tap, the receipt. */
function send(place: Place, sender: Sender): Operation {
  return { name: String(sender.id), isDone: () => sent(place, sender) }
}

async function sent({ telegram: { world, bot } }: Place, { id }: Sender): Promise<string> {
  const newest = () => world.chat(id).messages.findLast(({ from, deleted }) => from === bot.id && !deleted)
  const before = newest()?.id ?? 0
  // Other news comes into the same chat meanwhile: what counts is what was said of this send, since its card was asked for.
  const isSaid = (wanted: RegExp) =>
    world
      .chat(id)
      .messages.some((one) => one.id > before && one.from === bot.id && !one.deleted && wanted.test(one.text))
  const sees = async (wanted: RegExp) => {
    await world.chatUntil(id, () => isSaid(wanted), ANSWER_WITHIN_MS)
    return isSaid(wanted)
  }
  world.say(id, `/send 0.10 @${PAYEE}`)
  if (!(await sees(/Fee/))) return `${UNANSWERED}no card: ${newest()?.text.split('\n')[0]}`
  await world.tap(id, 'Send 0.10 EUR').catch(() => undefined)
  return (await sees(/✅[^\n]*0\.10/)) ? 'done' : `${UNANSWERED}no receipt: ${newest()?.text.split('\n')[0]}`
}

/** A bank delivers until it is believed, and once more after that. */
async function topUp({ proxy, bankSecret }: Place, { wallet }: Crowd, { chat: actor }: Sender): Promise<Operation> {
  const order = granted(await wallet.core.startTopUp({ actor, rail: 'bank', amount: money(500n, 'EUR') }))
  const id = `evt_${randomUUID()}`
  const data = { event_id: id, reference: order.reference, account: accountOn(order), amount: '5.00' }
  const at = new Date()
  const message = signed(bankEvent(data, { timestamp: at.toISOString() }), { id, at, secrets: [bankSecret] })
  const deliver = () => answer(`${proxy.url}/callbacks/bank`, { method: 'POST', ...message })
  const isDone = async () => {
    const answers = await untilIs(200, deliver)
    await deliver()
    return said('bank', answers, 200)
  }
  return { name: order.reference, isDone }
}

function invoice({ proxy }: Place, key: string): Operation {
  const reference = `order-${randomUUID()}`
  const headers = {
    authorization: `Bearer ${key}`,
    'idempotency-key': reference,
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ amount: '3.50', currency: 'EUR', description: 'Flat white', reference })
  const ask = () => answer(`${proxy.url}/v1/invoices`, { method: 'POST', headers, body })
  const isDone = async () => {
    return said('shop', await untilIs(201, ask), 201)
  }
  return { name: reference, isDone }
}

/** Asks until the answer is the one that is wanted, or patience ends. @returns the first answer and the last one */
async function untilIs(wanted: number, ask: () => Promise<number>): Promise<{ first: number; last: number }> {
  const until = performance.now() + ANSWER_WITHIN_MS
  const first = await ask()
  let last = first
  for (; last !== wanted && performance.now() < until; last = await ask()) await pause(200)
  return { first, last }
}

const said = (who: string, { first, last }: { first: number; last: number }, wanted: number): string =>
  last !== wanted ? `${UNANSWERED}${who}: ${last}` : first === wanted ? 'done' : `${who}: ${first}`

const answer = (url: string, init: RequestInit): Promise<number> =>
  fetch(url, { ...init, signal: AbortSignal.timeout(20_000) }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )
