import { failureCard } from '../failure/card.ts'
import { defineFlow, done, next } from '../flow/define.ts'
import { documentKindStep, documentStep, selfieStep } from '../identity/document-steps.ts'
import { birthDateStep, countryStep, nameStep } from '../identity/facts-steps.ts'
import { leavesChat } from '../identity/leaves-chat.ts'
import { reviewStep } from '../identity/review-step.ts'
import { type IdentityState, identityShape } from '../identity/state.ts'
import { withPhrase } from '../identity/with-phrase.ts'

/** Verification, from the first thing that is missing to handing it in. */
export default defineFlow<IdentityState>({
  name: 'identity',
  version: 1,
  state: identityShape,
  async start(turn) {
    const begun = await turn.core.beginIdentity({ actor: turn.actor })
    if (!begun.ok) return { state: {}, first: done(failureCard(turn, begun.failure)) }
    return { state: {}, first: next(begun.value.application?.step ?? 'review') }
  },
  steps: {
    name: leavesChat(withPhrase(nameStep)),
    birth_date: leavesChat(withPhrase(birthDateStep)),
    country: leavesChat(withPhrase(countryStep)),
    document_kind: withPhrase(documentKindStep),
    document: leavesChat(withPhrase(documentStep)),
    selfie: leavesChat(withPhrase(selfieStep)),
    review: leavesChat(withPhrase(reviewStep)),
  },
})
