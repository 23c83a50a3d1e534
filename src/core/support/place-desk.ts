import type { Locale } from '../chat/views.ts'
import { audit } from '../kit/audit.ts'
import { enqueueAll } from '../kit/jobs.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import type { DeskView } from './desk.ts'
import { RELAY_TICKET } from './tell-staff.ts'

type Place = { botId: bigint; chatId: bigint; locale: Locale }

/** Says which group it is, from the console. What waits to be said in a topic is said there from now on. */
export const placeDesk: UseCase<Place, DeskView> = async (scope, { botId, chatId, locale }) => {
  const data = { chatId, locale, claimedAt: scope.now, trouble: null }
  await scope.tx.supportDesk.upsert({ where: { botId }, create: { botId, ...data }, update: data })
  await audit(scope, 'system', 'support.desk_placed', `bot:${botId}`, { chat: chatId.toString() })
  await bringWhatWaits(scope, botId)
  return { chatId, trouble: null }
}

async function bringWhatWaits(scope: Scope, botId: bigint): Promise<void> {
  const waiting = await scope.tx.ticket.findMany({
    where: { botId, state: { not: 'closed' }, messages: { some: { relayedAt: null } } },
    select: { id: true },
  })
  await enqueueAll(
    scope,
    RELAY_TICKET,
    waiting.map(({ id }) => ({ id })),
  )
}
