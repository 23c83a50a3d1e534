import type { Scope } from '../kit/use-case.ts'
import { PAYOUT_RAILS } from '../payout/views.ts'
import { TOPUP_RAILS } from '../topup/views.ts'
import { wayOut } from './way-out.ts'

/** Every way money comes in by or goes out by, as it is switched. */
export const WAYS: readonly string[] = [...TOPUP_RAILS, ...PAYOUT_RAILS.map(wayOut)]

/** The rail of a way, and whether it is the way out. */
export const railOfWay = (way: string): { rail: string; out: boolean } => {
  const out = way.startsWith(wayOut(''))
  return { rail: out ? way.slice(wayOut('').length) : way, out }
}

/** The ways staff have switched off, each since when: what was said last of each. */
export async function waysOff({ tx }: Pick<Scope, 'tx'>): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.$queryRaw<{ rail: string; off: boolean; at: Date }[]>`
    select distinct on (rail) rail, off, at from rail_switch order by rail, at desc, id desc`
  return new Map(rows.flatMap(({ rail, off, at }) => (off ? [[rail, at]] : [])))
}

/** Whether staff have switched a way off. */
export const isOff = async (scope: Pick<Scope, 'tx'>, way: string): Promise<boolean> => (await waysOff(scope)).has(way)
