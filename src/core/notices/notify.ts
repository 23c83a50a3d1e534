import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { type About, staffApart } from '../staff/apart.ts'
import type { Permission } from '../staff/permissions.ts'
import { type Addressed, sealNotices, sendNotices } from './envelope.ts'
import type { Notice } from './views.ts'

/**
 * A person (in the chat they have at delivery), one chat, or all staff who have a permission, but for those whom it is
 * about (ADM-06): null where it is about nobody's account, money, shop or chat, which is said each time.
 */
export type NoticeTo = { userId: string } | { chat: ChatRef } | { staff: Permission; about: About | null }

export type Told = { to: NoticeTo; notice: Notice }

/** Tells somebody something: the notice and the job that delivers it commit with the change that caused them. */
export const notify = (scope: Scope, to: NoticeTo, notice: Notice): Promise<void> => notifyAll(scope, [{ to, notice }])

/** Tells many at once, in one statement whatever their number. */
export async function notifyAll(scope: Scope, told: readonly Told[]): Promise<void> {
  const addressed: Addressed[] = []
  for (const { to, notice } of told)
    for (const address of await addresses(scope, to)) addressed.push({ to: address, notice })
  await sendNotices(scope, sealNotices(scope, addressed))
}

const ABOUT_NOBODY: About = { users: [] }

async function addresses(scope: Scope, to: NoticeTo): Promise<Addressed['to'][]> {
  if ('userId' in to) return [{ userId: to.userId }]
  if ('chat' in to) return [{ botId: to.chat.botId, telegramId: to.chat.telegramId }]
  return staffApart(scope, to.staff, to.about ?? ABOUT_NOBODY)
}
