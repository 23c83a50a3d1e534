import { Agent, request } from 'node:http'
import { bankEvent, signed } from '../http/support/signed.ts'
import type { Dice } from './dice.ts'

/** A payment the bank tells us of, under an event id of its own. */
export type Payment = { eventId: string; reference: string; amount: string }

/** Every payment so many times as `times` says, all of them in an order drawn at random. */
export function shuffledDeliveries(payments: readonly Payment[], times: () => number, dice: Dice): Payment[] {
  const deliveries = payments.flatMap((payment) => Array.from({ length: times() }, () => payment))
  for (let last = deliveries.length - 1; last > 0; last--) {
    const other = dice.below(last + 1)
    const moved = deliveries[last] as Payment
    deliveries[last] = deliveries[other] as Payment
    deliveries[other] = moved
  }
  return deliveries
}

export type Storm = {
  /** How often each answer was given: the outcome of a 200, else the status. */
  answers: Record<string, number>
  seconds: number
}

/**
 * Delivers them over so many connections, in turn to each of the addresses. As a rail does, it delivers again what was not
 * answered with 2xx.
 * @param urls where callbacks of a bank are taken, one for each process
 */
export async function deliverAll(
  urls: readonly string[],
  deliveries: readonly Payment[],
  connections: number,
): Promise<Storm> {
  const waiting = [...deliveries].reverse()
  const answers: Record<string, number> = {}
  const began = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, number) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const answer = await deliver(urls[number % urls.length] ?? '', next, agent)
        answers[answer.said] = (answers[answer.said] ?? 0) + 1
        if (!answer.isKept) waiting.unshift(next)
      }
      agent.destroy()
    }),
  )
  return { answers, seconds: (performance.now() - began) / 1000 }
}

function deliver(url: string, { eventId, reference, amount }: Payment, agent: Agent) {
  const body = bankEvent({ event_id: eventId, reference, amount })
  const message = signed(body, { id: eventId, at: new Date() })
  return new Promise<{ said: string; isKept: boolean }>((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers: message.headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const status = response.statusCode ?? 0
      const isKept = status >= 200 && status < 300
      const said = isKept ? (JSON.parse(Buffer.concat(chunks).toString()).outcome ?? 'kept') : String(status)
      resolve({ said, isKept })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
