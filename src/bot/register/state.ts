import { z } from 'zod'
import type { Failure, RegistrationStep, RegistrationView, Result } from '#core'
import { type Card, press } from '../card/card.ts'
import { type Html, html } from '../card/html.ts'
import { type Next, next, refused } from '../flow/define.ts'
import type { Args } from '../i18n/words.ts'
import type { Scene, Turn } from '../turn.ts'

/** What was given is kept, sealed, by the core; the dialogue only knows whether this question is asked again. */
export const registerShape = z.object({ reopened: z.boolean() })

export type RegisterState = z.infer<typeof registerShape>

/** What people are asked, in this order; the steps are numbered on the cards. */
const ORDER: readonly RegistrationStep[] = ['name', 'email', 'phone', 'currency', 'password', 'email_link', 'pin']

/** The card of one step, under a heading that says how far one is. */
export function stepCard(
  { words }: Scene,
  step: RegistrationStep,
  question: Html,
  rest: Omit<Card, 'text'> = {},
): Card {
  const heading = words.t('register-heading', { step: ORDER.indexOf(step) + 1, steps: ORDER.length })
  return { ...rest, text: html`${heading}\n\n${question}` }
}

/** On a question that is asked again: leaves the answer as it was. */
export const keepRow = ({ words }: Scene, { reopened }: RegisterState) =>
  reopened ? [press(words.label('register-keep-button'), 'keep')] : []

/** Goes where the core says the registration stands. */
export function onward(
  result: Result<RegistrationView>,
  otherwise: (failure: Failure) => Next<RegisterState> = refused,
  said?: { key: string; args?: Args },
): Next<RegisterState> {
  if (!result.ok) return otherwise(result.failure)
  return next(result.value.step, { reopened: false }, said?.key, said?.args)
}

/** Asks the core where the registration stands and goes there: after a page was visited, or an answer kept. */
export const whereItStands = async ({ core, actor }: Turn): Promise<Next<RegisterState>> =>
  onward(await core.startRegistration({ actor }))
