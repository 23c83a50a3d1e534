import { localeOf } from '../chat/chat.ts'
import type { ChatRef, Locale } from '../chat/views.ts'
import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import { termsHash } from './destination.ts'
import { beginDraft, ownDraft, viewDraft } from './draft.ts'
import type { DestinationDraft, Wanted } from './views.ts'

type Begun = { actor: ChatRef; wanted?: Wanted }
type Named = { actor: ChatRef; id: string }

/** Begins to save a card of one's own: on its processor's page, the only place where its number is typed (PCI-01). */
export async function addCard(deps: CoreDeps, { actor, ...rest }: Begun): Promise<Result<DestinationDraft>> {
  const begun = await run(deps, begin, { actor, ...rest })
  if (!begun.ok) return begun
  const { id, locale } = begun.value
  const page = await deps.cardVault?.begin({ reference: id, locale })
  if (!page) return { ok: false, failure: { code: 'payout_unavailable', rail: 'card' } }
  return run(deps, keepPage, { actor, id, pageUrl: page.pageUrl })
}

const begin: UseCase<Begun, { id: string; locale: Locale }> = async (scope, { actor, wanted }) => {
  const me = await actingUser(scope, actor)
  const draft = await beginDraft(scope, me, wanted)
  const hash = termsHash(scope.keyring, draft.id, '')
  await scope.tx.destination.create({ data: { ...draft, kind: 'card', hash } })
  return { id: draft.id, locale: localeOf(me) }
}

const keepPage: UseCase<Named & { pageUrl: string }, DestinationDraft> = async (scope, { actor, id, pageUrl }) => {
  const me = await actingUser(scope, actor)
  await scope.tx.destination.updateMany({ where: { id, ownerId: me.id, state: 'draft' }, data: { pageUrl } })
  return viewDraft(scope, me, await ownDraft(scope, me.id, id))
}
