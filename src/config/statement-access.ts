import type { StatementPart } from '../core/index.ts'
import { openStatementDesk, RAILS, type StatementDesk } from '../http/index.ts'
import { signingKeys } from '../platform/keys/index.ts'
import { statementReader } from '../platform/statements/index.ts'
import type { RailsConfig } from './rails.ts'

/** A rail that hands out statements: what it says, as it is read, and what it has of ours by its own books. */
export type StatementSource = Pick<StatementDesk, 'rail' | 'balances'> & {
  read(): Promise<AsyncIterable<StatementPart> | 'none' | 'unknown'>
}

/**
 * The rails that hand out statements of our accounts.
 * @param standIns where the sandbox does so for rails that name no address of their own
 */
export function statementSources(
  rails: RailsConfig,
  parts: Parameters<typeof openStatementDesk>[1],
  standIns?: string,
): StatementSource[] {
  return [...RAILS.values()].flatMap(({ code: rail, statement }) => {
    const { statements, secrets = [] } = rails[rail] ?? {}
    const url = statements ?? (standIns && `${standIns}/${rail}`)
    if (!statement || !url) return []
    const desk = openStatementDesk({ rail, url, secrets: signingKeys(secrets), ...statement }, parts)
    return [{ rail, balances: desk.balances, read: () => readFrom(desk) }]
  })
}

async function readFrom(desk: StatementDesk): Promise<AsyncIterable<StatementPart> | 'none' | 'unknown'> {
  const answer = await desk.statement()
  return answer.state === 'ready' ? statementReader(desk.format)(answer.bytes) : answer.state
}
