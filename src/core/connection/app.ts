import type { ConnectApp, Shop, User } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'

/** An app with its shop and the person behind that. */
export type AppOfShop = ConnectApp & { shop: Shop & { owner: User } }

export const OF_SHOP = { shop: { include: { owner: true } } } as const

const SHAPE = /^okp_app_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/

/** What an app is called by everybody; it is no secret. */
export const clientIdOf = (id: string): string => `okp_app_${id.replaceAll('-', '')}`

/** The app of that name, while its shop keeps it. `connect_failed`, also where the shop was stopped. */
export async function appOf({ tx }: Scope, clientId: string): Promise<AppOfShop> {
  const [, ...parts] = SHAPE.exec(clientId) ?? []
  const id = parts.length > 0 ? parts.join('-') : undefined
  const app = id && (await tx.connectApp.findFirst({ where: { id, removedAt: null }, include: OF_SHOP }))
  if (!app || isStopped(app.shop.owner)) return fail({ code: 'connect_failed', why: 'app', again: null })
  return app
}

/** A shop whose owner may receive nothing connects nobody. */
export const isStopped = ({ state }: Pick<User, 'state'>): boolean => state === 'restricted' || state === 'closed'
