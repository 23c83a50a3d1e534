import { callerInMode } from '../api/caller.ts'
import type { ApiCaller } from '../api/views.ts'
import type { UseCase } from '../kit/use-case.ts'
import { numberOf } from './number.ts'
import type { CryptoPayApp } from './views.ts'

/** Whose token it is: a shop is an app there, whatever tokens it has. */
export const getCryptoPayApp: UseCase<ApiCaller, CryptoPayApp> = async (scope, { key }) => {
  const { keyId, shop } = await callerInMode(scope, { key }, 'crypto_pay:read')
  const told = await scope.tx.webhookEndpoint.findUnique({ where: { apiKeyId: keyId }, select: { url: true } })
  return { number: numberOf(shop.id), name: shop.name, webhook: told?.url ?? null }
}
