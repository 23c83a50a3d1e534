import type { Alarm } from '#prisma'
import { audit } from '../kit/audit.ts'
import type { Result } from '../kit/failure.ts'
import { enqueue } from '../kit/jobs.ts'
import { newToken } from '../kit/token.ts'
import { type CoreDeps, run, type Scope, type UseCase } from '../kit/use-case.ts'
import { TELL_ALARM, wordOf } from './alarm.ts'
import type { Finding, Watch } from './watch.ts'
import { WATCHES } from './watches.ts'

/**
 * Looks at everything staff are told of. What is newly wrong is raised once; what lasts is said again after its pause; what is
 * right again is over. Each in a transaction of its own: one that cannot be looked at hides no other.
 */
export async function checkAlarms(deps: CoreDeps): Promise<Result<{ open: number }>> {
  let open = 0
  const faults: unknown[] = []
  for (const watch of WATCHES) {
    const checked = await run(deps, checkOne, watch, { repeatable: true }).catch((error: unknown) => {
      faults.push(error)
    })
    if (checked?.ok) open += checked.value
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} alarms could not be looked at`)
  return { ok: true, value: { open } }
}

const checkOne: UseCase<Watch, number> = async (scope, watch) => {
  const { tx } = scope
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('alarm'), hashtext(${watch.name}))`
  const known = await tx.alarm.findMany({ where: { name: watch.name } })
  const findings = await watch.look(scope, watch.limits)
  for (const finding of findings) {
    const row = known.find(({ subject }) => subject === finding.subject)
    const isOpen = row && row.overAt === null
    await (isOpen ? last(scope, row, finding) : raise(scope, watch.name, finding))
  }
  const gone = known.filter(({ overAt, subject }) => !overAt && !findings.some((each) => each.subject === subject))
  for (const row of gone) await end(scope, row)
  return findings.length
}

async function raise(scope: Scope, name: string, { subject, facts }: Finding): Promise<void> {
  const { tx, now } = scope
  const data = {
    ...{ facts, token: newToken(scope, 16), raisedAt: now, overAt: null, overTold: false },
    ...{ told: 0, tellAt: now, chatId: null, messageId: null, takenAt: null, takenBy: null },
  }
  const key = { name, subject }
  const where = { name_subject: key }
  const { id } = await tx.alarm.upsert({ where, create: { id: scope.newId(), ...key, ...data }, update: data })
  await audit(scope, 'system', 'alarm.raised', `alarm:${name}`, { subject })
  await tell(scope, id)
}

/** It goes on: what is said of it is kept up to date, and said again when its pause is over. */
async function last(scope: Scope, row: Alarm, { facts }: Finding): Promise<void> {
  await scope.tx.alarm.update({ where: { id: row.id }, data: { facts }, select: { id: true } })
  if (wordOf(row, scope.now)) await tell(scope, row.id)
}

async function end(scope: Scope, { id, name, subject }: Alarm): Promise<void> {
  await scope.tx.alarm.update({ where: { id }, data: { overAt: scope.now, tellAt: null }, select: { id: true } })
  await audit(scope, 'system', 'alarm.over', `alarm:${name}`, { subject })
  await tell(scope, id)
}

const tell = (scope: Scope, id: string): Promise<void> =>
  enqueue(scope, TELL_ALARM, { id }, { jobKey: `${TELL_ALARM}:${id}` })
