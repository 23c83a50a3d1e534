import { type Charging, chargeConnection } from './connection/charge-connection.ts'
import { makeCryptoPayTransfer, type TransferAsked } from './crypto-pay/make-crypto-pay-transfer.ts'
import type { Core } from './door.ts'
import { keptWords } from './kept-words.ts'
import type { Result } from './kit/failure.ts'
import { refuseCardNumbers } from './kit/refuse-card-numbers.ts'
import { type CoreDeps, run, runUnframed, type UseCase } from './kit/use-case.ts'
import { createConfirmations } from './payment/confirm-payment.ts'
import { refuseSecretWords } from './people/password/refuse-secret-words.ts'
import { recorded } from './refusal/recorded.ts'
import { createShopPayout, type PayoutAsked } from './shop-payout/create-shop-payout.ts'
import { PROCEDURES, REPEATABLE, UNFRAMED, USE_CASES } from './use-cases.ts'
import { WRITTEN_ELSEWHERE } from './written-elsewhere.ts'

type Bound<Units> = {
  [Name in keyof Units]: Units[Name] extends UseCase<infer Input, infer Output>
    ? (input: Input) => Promise<Result<Output>>
    : Units[Name] extends (deps: CoreDeps, input: infer Input) => Promise<infer Answer>
      ? (input: Input) => Promise<Answer>
      : never
}

/** Builds the core on its ports. It opens nothing and closes nothing. */
export function createCore(deps: CoreDeps): Core {
  const manner = (useCase: unknown) => ({ repeatable: REPEATABLE.has(useCase) })
  const bind = binding(deps)
  const useCases = bind(USE_CASES, (useCase, input) => run(deps, useCase as AnyUseCase, input, manner(useCase)))
  const unframed = bind(UNFRAMED, (useCase, input) => runUnframed(deps, useCase as AnyUseCase, input, manner(useCase)))
  const procedures = bind(PROCEDURES, (procedure, input) => (procedure as Procedure)(deps, input))
  const confirm = createConfirmations(deps)
  const confirmPayment = recorded(deps, 'confirmPayment', withoutCardNumbers(confirm))
  // What a connection or a shop's server pays is taken by the same rounds.
  const charge = (input: Charging) => chargeConnection(deps, confirm, input)
  const chargeOne = recorded(deps, 'chargeConnection', withoutCardNumbers(charge))
  const payOut = (input: PayoutAsked) => createShopPayout(deps, confirm, input)
  const payOne = recorded(deps, 'createShopPayout', withoutCardNumbers(payOut))
  const transfer = (input: TransferAsked) => makeCryptoPayTransfer(deps, confirm, input)
  const transferOne = recorded(deps, 'makeCryptoPayTransfer', withoutCardNumbers(transfer))
  const paidOut = { createShopPayout: payOne, makeCryptoPayTransfer: transferOne }
  const rounds = { confirmPayment, chargeConnection: chargeOne, ...paidOut }
  return { ...useCases, ...unframed, ...procedures, ...rounds }
}

type AnyUseCase = UseCase<unknown, unknown>
type Procedure = (deps: CoreDeps, input: unknown) => Promise<unknown>

const binding =
  (deps: CoreDeps) =>
  <Units extends object>(units: Units, call: (unit: unknown, input: unknown) => Promise<unknown>): Bound<Units> => {
    const bound = Object.entries(units).map(([name, unit]) => {
      const called = withoutSecrets(deps, name, (input) => call(unit, input))
      return [name, recorded(deps, name, WRITTEN_ELSEWHERE.has(unit) ? called : withoutCardNumbers(called))]
    })
    return Object.fromEntries(bound) as Bound<Units>
  }

/** PCI-02 at the one door: whatever a call is given, a card's number in it goes no further. */
const withoutCardNumbers =
  <Input, Answer>(call: (input: Input) => Promise<Answer>) =>
  async (input: Input): Promise<Answer | Result<never>> =>
    refuseCardNumbers(input) ?? call(input)

/** ATH-06 there, too: what is kept of somebody's words is neither their password nor a code. */
const withoutSecrets =
  (deps: CoreDeps, name: string, call: (input: unknown) => Promise<unknown>) =>
  async (input: unknown): Promise<unknown> => {
    const { actor } = (input ?? {}) as { actor?: unknown }
    for (const { text, offered } of keptWords(name, input)) {
      const refused = await refuseSecretWords(deps, { actor, text, offered, phrase: name === 'setPhrase' })
      if (refused) return refused
    }
    return call(input)
  }
