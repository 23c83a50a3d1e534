import ts from 'typescript'
import { memberOf, type Rule, syntaxRule } from './source.ts'

const inCore = (path: string): boolean => path.startsWith('src/core/')
const inHouse = (path: string): boolean => path.startsWith('src/')

// The only place in the core that makes a Date: out of another one.
const TIME = 'src/core/kit/time.ts'

/** The core asks its clock port for the time and computes with `kit/time.ts`, so that tests can move the clock. */
export const asksThePortForTime: Rule = syntaxRule(
  (path) => inCore(path) && path !== TIME,
  (node) => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'makes a Date: use kit/time.ts'
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'reads the clock: ask scope.now'
    const member = memberOf(node)
    return member === 'Date.now' || member === 'performance.now'
      ? `${member} reads the clock: ask scope.now`
      : undefined
  },
)

// Where amounts pass: the core, and whatever reads or shows them in the shells and at the bank.
const withMoney = (path: string): boolean =>
  inCore(path) ||
  /^src\/(bot|http)\/.*(amount|money|fee|rail|callback)/.test(path) ||
  /^src\/sandbox\/(bank|card|rail)\//.test(path)

/** No floating point near money: amounts are bigint, and only exact decimals scale them (MNY-01). */
export const keepsMoneyExact: Rule = syntaxRule(withMoney, (node) => {
  if (ts.isCallExpression(node)) return floatingCall(node)
  return isTimesHundred(node) ? 'scales by 100: decimals come from the currency' : undefined
})

function floatingCall({ expression, arguments: given }: ts.CallExpression): string | undefined {
  const called = expression.getText()
  if (/^(Number\.)?parseFloat$/.test(called) || called === 'Number') return `${called}() makes a float`
  // The exact decimals' own toFixed says how it rounds, with a second argument.
  if (ts.isPropertyAccessExpression(expression) && expression.name.text === 'toFixed' && given.length < 2)
    return 'toFixed() rounds a float'
  return undefined
}

function isTimesHundred(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false
  const { kind } = node.operatorToken
  if (kind !== ts.SyntaxKind.AsteriskToken && kind !== ts.SyntaxKind.SlashToken) return false
  return [node.left, node.right].some((side) => ts.isNumericLiteral(side) && side.text === '100')
}

/** Chance comes from the system's generator (CRY-05). */
export const takesChanceFromTheSystem: Rule = syntaxRule(inHouse, (node) =>
  memberOf(node) === 'Math.random' ? 'Math.random can be guessed' : undefined,
)

/** The house writes through its logger; only the sandbox talks to a terminal. */
export const logsThroughTheLogger: Rule = syntaxRule(
  (path) => /^src\/(core|bot|http|platform)\//.test(path),
  (node) => (memberOf(node)?.startsWith('console.') ? 'console: use the logger' : undefined),
)

/** The environment is read once, by the configuration, where every problem is told at once. */
export const readsTheEnvironmentOnce: Rule = syntaxRule(
  (path) => inHouse(path) && !/^src\/config(\.ts$|\/)/.test(path),
  (node) => (memberOf(node) === 'process.env' ? 'process.env: ask the configuration' : undefined),
)

// A promise in a comment, of any language the tree is written in, that names no issue.
const LEFT = /(\/\/|\*|#|--).*\b(TO[D]O|FIX[M]E)\b(?!.{0,20}#\d)/

/** What is left to do has an issue, or it is forgotten. */
export const remembersWhatIsLeft: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (LEFT.test(line) ? [{ path, line: index + 1, says: 'left to do, but no issue' }] : [])),
  )
