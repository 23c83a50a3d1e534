import ts from 'typescript'
import { type Rule, syntaxRule } from './source.ts'

// What runs side by side there is calls to the world outside, or work without a question of its own.
const NO_QUESTIONS = [
  'src/core/payment/round.ts',
  'src/core/payment/settle.ts',
  'src/core/rails/check-rails.ts',
  'src/core/topup/ask-orders.ts',
]

/**
 * A transaction is one client of the database, and it is asked one thing at a time: two at once wait for each other anyway,
 * and the next version of the driver refuses them.
 */
export const asksOneByOne: Rule = syntaxRule(
  (path) => path.startsWith('src/core/') && !NO_QUESTIONS.includes(path),
  (node) =>
    ts.isCallExpression(node) && /^Promise\.(all|allSettled|race|any)$/.test(node.expression.getText())
      ? 'asks two things of one transaction at once: ask one after the other'
      : undefined,
)
