import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { HttpLog } from '../deps.ts'
import { boundedJson } from './bounded-json.ts'
import { signMessage } from './signature.ts'

const WITHIN_MS = 60_000
const BALANCES_MAX_BYTES = 64 * 1024

/** The formats rails hand statements out in, and what such a file is called. */
const FILES = { camt053: 'statement.xml', csv: 'statement.csv' } as const
export type StatementFormat = keyof typeof FILES

/** `none`: there is no statement yet. `unknown`: it did not say; asked again later. */
export type StatementAnswer = { state: 'ready'; bytes: AsyncIterable<Uint8Array> } | { state: 'none' | 'unknown' }
/** What a rail has of ours by its own books: canonical amounts, by currency. */
export type BalancesAnswer = { state: 'ready'; balances: Record<string, string> } | { state: 'none' | 'unknown' }

/** Where a rail hands out statements of our accounts, and what it has of ours. */
export type StatementDesk = {
  rail: string
  format: StatementFormat
  statement(): Promise<StatementAnswer>
  balances(): Promise<BalancesAnswer>
}

export type StatementAccess = { rail: string; format: StatementFormat; url: string; secrets: readonly Uint8Array[] }

const balancesShape = z.object({ balances: z.record(z.string().regex(/^[A-Z]{3}$/), z.string().max(32)) })

/** Opens a rail's statement desk: `<url>/statement.xml` or `.csv`, and `<url>/books`; signed as our orders are. */
export function openStatementDesk(
  { rail, format, url, secrets }: StatementAccess,
  { now, log }: { now: () => Date; log: Pick<HttpLog, 'warn'> },
): StatementDesk {
  async function ask(file: string): Promise<Response | { state: 'none' | 'unknown' }> {
    const signed = signMessage(`statement-${randomUUID()}`, Buffer.alloc(0), secrets, now())
    const options = { headers: { ...signed }, redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) } as const
    const response = await fetch(`${url}/${file}`, options)
    if (response.ok && response.status !== 204) return response
    await response.body?.cancel()
    return { state: response.status === 404 || response.status === 204 ? 'none' : 'unknown' }
  }
  const patiently = <T>(asking: Promise<T>): Promise<T | { state: 'unknown' }> =>
    asking.catch((err: unknown) => {
      log.warn({ event: 'statement_unknown', rail, err }, 'a rail did not say what is on our account')
      return { state: 'unknown' } as const
    })
  return {
    rail,
    format,
    statement: () =>
      patiently(
        ask(FILES[format]).then((answer): StatementAnswer => {
          if (!(answer instanceof Response)) return answer
          return answer.body ? { state: 'ready', bytes: answer.body } : { state: 'none' }
        }),
      ),
    balances: () =>
      patiently(
        ask('books').then(async (answer): Promise<BalancesAnswer> => {
          if (!(answer instanceof Response)) return answer
          const { balances } = balancesShape.parse(await boundedJson(answer, BALANCES_MAX_BYTES))
          return { state: 'ready', balances }
        }),
      ),
  }
}
