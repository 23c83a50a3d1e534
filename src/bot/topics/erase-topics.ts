import type { Api } from 'grammy'
import { floodPause, isAway, isRefused, isTopicGone, isUnreachable } from '../card/telegram-errors.ts'
import type { House } from '../frame/turn.ts'

/** Deletes the topics whose time is over; resolves when each was tried. Throws where it must be tried again. */
export type EraseTopics = () => Promise<void>

/**
 * A message older than two days no bot can delete (Telegram says so), a topic at any age, and with it everything that
 * was said in it: so a topic goes whole. One that Telegram does not let us delete stays for the next round, and the log
 * says so.
 */
export function createEraser({ deps, botId }: House, api: Api): EraseTopics {
  const { core, log } = deps
  return async () => {
    const over = await core.takeTopicsOver({ botId })
    if (!over.ok) throw new Error(`the core refused the topics that are over: ${over.failure.code}`)
    for (const { id, chatId, topicId } of over.value) {
      const became = await api.deleteForumTopic(Number(chatId), Number(topicId)).then(() => 'gone' as const, becameOf)
      // Twenty a minute in one group: the next round goes on.
      if (became === 'later') return
      if (became === 'gone') await settle(id)
    }
  }

  function becameOf(error: unknown): 'gone' | 'kept' | 'later' {
    if (isTopicGone(error)) return 'gone'
    if (floodPause(error) !== undefined) return 'later'
    if (isAway(error) || !(isRefused(error) || isUnreachable(error))) throw error
    log.warn({ err: error }, 'the support group keeps a topic whose time is over')
    return 'kept'
  }

  async function settle(id: string): Promise<void> {
    const settled = await core.settleRelay({ id, step: { topicGone: true } })
    if (!settled.ok) throw new Error(`the core refused a deleted topic: ${settled.failure.code}`)
  }
}
