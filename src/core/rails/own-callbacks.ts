import { asWritten } from '../kit/as-written.ts'
import { ourReferences } from '../kit/our-reference.ts'
import type { Scope } from '../kit/use-case.ts'
import { casesConcerning } from '../suspense/concerned.ts'
import { KEPT_IN, type KeptIn, openBody } from './kept-body.ts'

type Event = { rail: string; eventId: string }

/**
 * Of some callbacks, as the trail names them (`bank:evt_1`), those that are about somebody's money: in whose reference
 * stands a top-up or a withdrawal of theirs, and those that left a case that concerns them.
 * @param wallets the ids of the accounts they have
 */
export async function callbacksAbout(
  scope: Scope,
  wallets: readonly string[],
  names: readonly string[],
): Promise<string[]> {
  const events = names.flatMap((name) => eventOf(name))
  const references = await referencesOf(scope, events)
  const [own, named] = [[...wallets], [...new Set([...references.values()].flat())]]
  const rows = await scope.tx.$queryRaw<{ reference: string }[]>`
    select reference from top_up where reference = any(${named}) and user_id = any(${own}::uuid[])
    union all select reference from payout where reference = any(${named}) and owner_id = any(${own}::uuid[])`
  const theirs = new Set(rows.map(({ reference }) => reference))
  const cases = await casesAbout(scope, wallets, events)
  return names.filter((name) => references.get(name)?.some((one) => theirs.has(one)) || cases.has(name))
}

const nameOf = ({ rail, eventId }: Event): string => `${rail}:${eventId}`

function eventOf(name: string): Event[] {
  const at = name.indexOf(':')
  return at > 0 ? [{ rail: name.slice(0, at), eventId: name.slice(at + 1) }] : []
}

/** What each of them is about by its own words, which are kept sealed: nothing else names whose it was. */
async function referencesOf(scope: Scope, events: readonly Event[]): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const table of KEPT_IN)
    for (const row of await keptIn(scope, table, events)) {
      const [name, reference] = [nameOf(row), referenceIn(() => openBody(scope.keyring, table, row))]
      if (reference !== null) found.set(name, [...(found.get(name) ?? []), ...ourReferences(asWritten(reference))])
    }
  return found
}

const keptIn = ({ tx }: Scope, table: KeptIn, events: readonly Event[]) => {
  const where = { OR: events.map(({ rail, eventId }) => ({ rail, eventId })) }
  return table === 'callback_inbox' ? tx.callbackInbox.findMany({ where }) : tx.callbackDoubt.findMany({ where })
}

/** Every rail has it in the same place; whatever else it is names nobody, nor does what was altered: the books tell of that. */
function referenceIn(open: () => Uint8Array): string | null {
  try {
    const { data } = JSON.parse(Buffer.from(open()).toString('utf8')) as { data?: { reference?: unknown } }
    return typeof data?.reference === 'string' ? data.reference : null
  } catch {
    return null
  }
}

async function casesAbout(
  scope: Scope,
  wallets: readonly string[],
  events: readonly Event[],
): Promise<ReadonlySet<string>> {
  const where = { OR: events.map(({ rail, eventId }) => ({ rail, eventId })) }
  const items = await scope.tx.suspenseItem.findMany({ where })
  const own = await casesConcerning(scope, wallets, items)
  return new Set(items.filter(({ id }) => own.includes(id)).map(nameOf))
}
