import { randomUUID } from 'node:crypto'
import type { Sandbox } from './sandbox.ts'

/** Sends requests as a server that keeps its key to itself does; the same POST is always sent under the same idempotency key. */
export function serverWith(sandbox: Sandbox, origin: string, key: string) {
  const names = new Map<string, string>()
  const nameOf = (asked: string): string => {
    const name = names.get(asked) ?? randomUUID()
    names.set(asked, name)
    return name
  }
  return async (method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...(body && { 'idempotency-key': nameOf(path + JSON.stringify(body)) }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json()) as Record<string, unknown>
    const replayed = answer.headers.has('idempotent-replayed') ? ', replayed' : ''
    sandbox.say(
      `  the shop’s server: ${method} ${path.replace(/(inv|whe)_\w+/, '$1_…')}\n    ${answer.status}${replayed}: ${said['code'] ?? said['status'] ?? said['state']}`,
    )
    return said
  }
}
