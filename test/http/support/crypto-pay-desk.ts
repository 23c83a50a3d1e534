import { expect } from 'vitest'
import { CRYPTO_PAY_SCOPES } from '#core'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import type { Served } from './served.ts'

type Asked = { token?: string; body?: string; type?: string; method?: string }

/** The Crypto Pay surface of what is served, as a client of it asks, and the tokens a shop's owner makes. */
export function cryptoPayDesk(served: Served) {
  async function ask(call: string, { token, body, type = 'application/json', method }: Asked = {}) {
    const headers = {
      ...(token && { 'crypto-pay-api-token': token }),
      ...(body !== undefined && { 'content-type': type }),
    }
    const answer = await fetch(`${served.app.url}/crypto-pay/api/${call}`, {
      ...{ headers, method: method ?? (body === undefined ? 'GET' : 'POST') },
      ...(body !== undefined && { body }),
    })
    return { status: answer.status, json: JSON.parse(await answer.text()) }
  }

  const refusal = async (call: string, asked?: Asked) => {
    const { status, json } = await ask(call, asked)
    expect(json.ok).toBe(false)
    expect(json.error.code).toBe(status)
    return `${json.error.code} ${json.error.name}`
  }

  const linkOf = async ({ chat: actor }: Pick<Person, 'chat'>) =>
    granted(await served.world.core.issueLink({ actor, purpose: 'api_key' })).token

  async function tokenOf(owner: Person, { transfers = false, addresses = [] as string[] } = {}): Promise<string> {
    const scopes = CRYPTO_PAY_SCOPES.filter((one) => transfers || one !== 'crypto_pay_transfers:write')
    const asked = { token: await linkOf(owner), password: owner.password, scopes, addresses }
    return granted(await served.world.core.makeApiKey(asked)).secret
  }

  const testTokenOf = async (owner: Person, webhookUrl?: string): Promise<string> => {
    const asked = { token: await linkOf(owner), cryptoPay: true, ...(webhookUrl !== undefined && { webhookUrl }) }
    return granted(await served.world.core.makeTestKey(asked)).secret
  }

  return { ask, refusal, linkOf, tokenOf, testTokenOf }
}
