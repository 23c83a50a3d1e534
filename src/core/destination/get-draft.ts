import type { ChatRef } from '../chat/views.ts'
import { fail, type Result } from '../kit/failure.ts'
import { type CoreDeps, run, type Scope, type UseCase } from '../kit/use-case.ts'
import { actingUser } from '../people/actor.ts'
import type { SavedCard } from '../ports/card-vault.ts'
import { keptAs } from './destination.ts'
import { ownDraft, viewDraft } from './draft.ts'
import type { DestinationDraft } from './views.ts'

type Named = { actor: ChatRef; id: string }

/** One being added as it stands; a card is asked for at its processor. `quote_expired` when it is over. */
export async function getDraft(deps: CoreDeps, { actor, id }: Named): Promise<Result<DestinationDraft>> {
  const found = await run(deps, readDraft, { actor, id })
  if (!found.ok || found.value.step !== 'card_page') return found
  const saved = await deps.cardVault?.look(id)
  return saved ? run(deps, keepCard, { actor, id, saved }) : found
}

const readDraft: UseCase<Named, DestinationDraft> = async (scope, { actor, id }) => {
  const me = await actingUser(scope, actor)
  return viewDraft(scope, me, await ownDraft(scope, me.id, id))
}

async function keepCard(scope: Scope, { actor, id, saved }: Named & { saved: SavedCard }): Promise<DestinationDraft> {
  const me = await actingUser(scope, actor)
  const kept = keptAs(scope, me, id, { token: saved.token }, saved.lastFour.replace(/\D/g, '').slice(-4))
  await scope.tx.destination.updateMany({ where: { id, ownerId: me.id, state: 'draft', details: null }, data: kept })
  const row = await ownDraft(scope, me.id, id)
  return row.details ? viewDraft(scope, me, row) : fail({ code: 'quote_expired' })
}
