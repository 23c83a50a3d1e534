import type { AppsEnded } from '../connection/end-apps-since.ts'
import type { Scope } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { endEndpointsSince } from '../webhook/end-endpoints-since.ts'
import type { HiredEnd } from './team/end-hired-since.ts'

/**
 * How far a shop reaches is what it was at a moment: where its apps send people, and where its sales are told. Whoever had
 * the chat since would go on reading there what is none of theirs. Its owner hears of it. The person is locked, and the
 * shop's keys have ended.
 * @param apps what became of its apps, before the account was frozen
 */
export async function endReachSince(
  scope: Scope,
  ownerId: string,
  since: Date,
  { apps, why }: { apps: AppsEnded; why: HiredEnd },
): Promise<void> {
  const endpoints = await endEndpointsSince(scope, ownerId, since, why)
  const ended = { ...apps, ...endpoints }
  if (Object.values(ended).every((count) => count === 0)) return
  await notify(scope, { userId: ownerId }, { kind: 'shop_reach_ended', ...ended, why })
}
