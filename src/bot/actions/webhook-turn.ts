import type { EndpointTurn } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { endpointCard } from '../webhook/endpoint-card.ts'

const TURNS: ReadonlySet<string> = new Set<EndpointTurn>(['enable', 'disable', 'replay'])
const isTurn = (turn: string): turn is EndpointTurn => TURNS.has(turn)

/** Switches an endpoint on or off, or has sent again what waits. Tapped twice it is so once. */
export default defineAction({
  name: 'webhook-turn',
  shows: ({ id = '' }) => ({ action: 'webhook', id }),
  async run(turn, { id = '', turn: to = '' }) {
    if (!isTurn(to)) return
    const done = await turn.core.steerEndpoint({ actor: turn.actor, id, turn: to })
    await turn.show(done.ok ? await endpointCard(turn, done.value) : failureCard(turn, done.failure, { not: 'done' }))
  },
})
