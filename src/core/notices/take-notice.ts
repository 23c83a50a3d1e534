import { isOver } from '../announcement/is-over.ts'
import { localeOf } from '../chat/chat.ts'
import { after, SECOND } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { isLockedAway } from '../people/lock/chat-lock.ts'
import { openPhrase } from '../people/phrase.ts'
import { decodeNotice } from './codec.ts'
import { comeBack } from './come-back.ts'
import { noticePlace } from './envelope.ts'
import { byRight } from './for-staff.ts'
import { chatOf, readerOf, type Untold, untoldOf } from './reader.ts'
import { DIGEST_MAX, tellingOf } from './telling.ts'
import type { NoticeView } from './views.ts'

/** A worker that took a notice has this long to tell it. After that it is taken for dead. */
const TELLING_TAKES = 60 * SECOND

/**
 * Takes what the notice's reader is to be told next: their oldest, or a run of them that becomes one message. Null
 * when there is nothing to tell now: all is told, another worker has it, Telegram asked for a pause (then a job comes
 * back by itself), or nobody can be reached or may read it any more (then it is parked). What a dead worker had taken is
 * taken again just as it was: better told twice than never, and then in the same words.
 */
export const takeNotice: UseCase<{ id: string }, NoticeView | null> = async (scope, { id }) => {
  const { tx, now } = scope
  const reader = await readerOf(scope, id)
  if (!reader) return null
  const chat = await chatOf(scope, reader)
  const { theirs: untold, notTheirs } = await byRight(scope, reader, await untoldOf(scope, reader, DIGEST_MAX))
  if (notTheirs.length > 0) await park(scope, notTheirs)
  const [head] = untold
  if (!head) return null
  const { notBefore } = head
  if (notBefore && notBefore > now) {
    await comeBack(scope, id, notBefore)
    return null
  }
  if (!chat || chat.blocked) {
    // Should there be more than these, the others' own jobs come to the same end.
    await park(scope, untold)
    return null
  }
  const taken = head.state === 'sending' ? untold.filter(({ state }) => state === 'sending') : nextOf(untold)
  const { botId, telegramId } = chat
  // The chat is noted, so that a report of the delivery is about this chat and no other.
  await tx.notice.updateMany({
    where: among(taken),
    data: { state: 'sending', attempts: { increment: 1 }, botId, telegramId, notBefore: after(now, TELLING_TAKES) },
  })
  const [first, ...also] = taken.map((row) => read(scope, row))
  if (!first) return null
  if (await isOver(scope, first.notice)) {
    await park(scope, taken)
    return takeNotice(scope, { id })
  }
  return {
    id: head.id,
    ids: taken.map((row) => row.id),
    chat: { botId, telegramId },
    locale: localeOf(chat),
    ...first,
    also,
    phrase: chat.userId && openPhrase(scope, { ...chat, id: chat.userId }),
    locked: chat.userId !== null && isLockedAway(scope, chat),
  }
}

const park = ({ tx }: Scope, rows: readonly Untold[]) =>
  tx.notice.updateMany({ where: among(rows), data: { state: 'parked', notBefore: null } })

const among = (rows: readonly Untold[]) => ({ id: { in: rows.map(({ id }) => id) } })

const nextOf = (untold: readonly Untold[]): Untold[] => untold.slice(0, tellingOf(untold.map(({ kind }) => kind)))

const read = ({ keyring }: Scope, { id, dataKey, envelope, createdAt }: Untold) => ({
  notice: decodeNotice(keyring.open(dataKey, noticePlace(id), envelope)),
  at: createdAt,
})
