import type { Result } from '../../src/core/index.ts'
import { granted, PASSWORD, refusal } from '../../test/support/people.ts'
import { median } from '../kit/percentile.ts'
import { pairedT, welch } from '../kit/student.ts'
import type { House } from './house.ts'

/** From here on a clock tells the two apart (ATH-09). */
const LIMIT = 4.5
const DEVICE = { browser: null, system: null }

/** One request with an address, from a place of its own: what is on the clock, and that it was answered as it should be. */
type Ask = { ask(): Promise<Result<unknown>>; answered(answer: Result<unknown>): void }
type Kind = (house: House, email: string, place: string, there: boolean) => Ask | Promise<Ask>

const KINDS: Record<'login' | 'registration' | 'reset' | 'comeBack', Kind> = {
  login: ({ core }, email, source) => ({
    ask: () => core.logIn({ email, password: 'wrong-Harbour-42', device: DEVICE, source }),
    answered(answer) {
      if (refusal(answer).code !== 'auth_failed') throw new Error('a wrong password was not simply wrong')
    },
  }),
  // Somebody who is new in the chat gives the address; whether it is theirs is asked by mail.
  async registration({ core, stranger }, email) {
    const actor = await stranger()
    granted(await core.startRegistration({ actor }))
    return { ask: () => core.giveRegistration({ actor, field: 'email', value: email }), answered: granted }
  },
  reset: ({ core }, email, source) => ({
    ask: () => core.requestReset({ email, source, locale: 'en' }),
    answered: granted,
  }),
  // Not whether there is the account, but whether its password is right: without the code nobody may learn that (ATH-06).
  async comeBack({ core, stranger }, email, source, there) {
    const { token } = granted(await core.issueLink({ actor: await stranger(), purpose: 'rebind' }))
    const tried = { token, email, password: there ? PASSWORD : 'wrong-Harbour-42', code: '000000', source }
    return {
      ask: () => core.comeBack(tried),
      answered(answer) {
        if (refusal(answer).code !== 'auth_failed') throw new Error('a wrong proof was not simply wrong')
      },
    }
  },
}

/**
 * Logins with a wrong password, registrations, resets and wrong proofs of coming back, by turns for an account there is and for one there is not, one
 * after the other: can a clock tell them apart? Every address is asked for once by each, and from a place of its own, so
 * that both leave the same rows behind. Welch's t over the times, and the t of the differences within a turn, which sees through a
 * machine that is slower now and then: below 4.5 they are alike.
 */
export async function likeness(house: House, samples: number) {
  const addresses = (kind: string) => Array.from({ length: samples }, (_, turn) => `${kind}${turn}@example.org`)
  const [known, unknown] = [addresses('mailbox'), addresses('nowhere')]
  await house.accounts(known)
  const figures: Record<string, object> = {}
  const [right, guessed] = [addresses('right'), addresses('guessed')]
  await house.accounts([...right, ...guessed], { factor: true })
  const asked = (name: string) => (name === 'comeBack' ? ([right, guessed] as const) : ([known, unknown] as const))
  for (const [name, kind] of Object.entries(KINDS)) figures[name] = await compare(house, kind, ...asked(name))
  return { timingSamples: samples, welchLimit: LIMIT, ...figures }
}

async function compare(house: House, kind: Kind, known: readonly string[], unknown: readonly string[]) {
  const [existing, missing]: [number[], number[]] = [[], []]
  for (const [turn, there] of known.entries()) {
    const pair: [string, string, number[]][] = [
      [there, `198.18.${turn >> 8}.${turn & 255}`, existing],
      [unknown[turn] ?? '', `198.19.${turn >> 8}.${turn & 255}`, missing],
    ]
    for (const [email, place, times] of turn % 2 ? pair : pair.toReversed())
      times.push(await timed(await kind(house, email, place, times === existing)))
  }
  const t = welch(existing, missing)
  const turns = pairedT(existing.map((time, turn) => time - (missing[turn] ?? 0)))
  return {
    existingMs: Number(median(existing).toFixed(2)),
    missingMs: Number(median(missing).toFixed(2)),
    welchT: Number(t.toFixed(2)),
    pairedT: Number(turns.toFixed(2)),
    alike: Math.max(Math.abs(t), Math.abs(turns)) < LIMIT,
  }
}

async function timed({ ask, answered }: Ask): Promise<number> {
  const began = performance.now()
  const answer = await ask()
  const took = performance.now() - began
  answered(answer)
  return took
}
