import type { ConnectAppView } from '#core'
import type { Card } from '../card/card.ts'
import { failureCard } from '../failure/card.ts'
import type { Turn } from '../turn.ts'
import { appsCard } from './apps-card.ts'

/** Shows an app of one's shop; one that is gone is in the list no more. */
export async function showApp(turn: Turn, id: string, card: (app: ConnectAppView) => Card): Promise<void> {
  const apps = await turn.core.listApps({ actor: turn.actor })
  if (!apps.ok) return void (await turn.show(failureCard(turn, apps.failure, { not: 'done' })))
  const app = apps.value.find((one) => one.id === id)
  await turn.show(app ? card(app) : appsCard(turn, apps.value))
}
