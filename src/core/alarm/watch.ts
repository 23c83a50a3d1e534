import type { Scope } from '../kit/use-case.ts'

/** What is said of an alarm: counts and names from our own lists. `cents`: euro cents, in digits. Never what somebody wrote. */
export type Facts = Readonly<Record<string, string | number>>

/** Something is wrong. `subject`: with which of several (a rail); empty where there is one. */
export type Finding = { subject: string; facts: Facts }

type Limits = Readonly<Record<string, number>>

/**
 * One thing staff are told of when it is wrong. `page`: the heading of ops/README.md that says what to do. `limits`: from
 * when on it is wrong, in the unit each name ends with.
 */
export type Watch<Name extends string = string, L extends Limits = Limits> = {
  name: Name
  page: string
  limits: L
  /** What is wrong now; nothing, when all is well. Only looks. */
  look(scope: Scope, limits: L): Promise<readonly Finding[]>
}

/** For the watches of this folder: their names stay literal. */
export const defineWatch = <Name extends string, L extends Limits>(watch: Watch<Name, L>): Watch<Name, L> => watch

/** One thing, which is wrong or is not. */
export const one = (isWrong: boolean, facts: Facts): readonly Finding[] => (isWrong ? [{ subject: '', facts }] : [])

/** Whole minutes since a moment. */
export const minutesSince = (now: Date, moment: Date): number => Math.floor((now.getTime() - moment.getTime()) / 60_000)
