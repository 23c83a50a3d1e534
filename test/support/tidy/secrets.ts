import ts from 'typescript'
import { type Rule, syntaxRule } from './source.ts'

// What runs in production; the sandbox plays the world outside, which keeps no secret of ours.
const ours = (path: string): boolean => path.startsWith('src/') && !path.startsWith('src/sandbox/')

const SECRET =
  /^(?:(?:browser|code|password|pin|secret|token)Hash|\w*(?:secret|signature|hmac|digest|verifier|challenge|cookie|bearer|password|token|pin|otp|totp))(?:of)?$/i
const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
])
const COMPARING = new Set(['compare', 'equals', 'localeCompare'])

/**
 * No secret is compared with `===`, nor by what stops at the first byte that differs: a clock would tell how much of a
 * guess is right (CRY-05). Whether there is one at all, and what kind of thing it is, may be asked.
 */
export const comparesSecretsInConstantTime: Rule = syntaxRule(ours, (node) => {
  const pair = comparedIn(node)
  if (!pair || pair.some(isKnown)) return undefined
  const secret = pair.map(nameOf).find((name) => SECRET.test(name))
  return secret === undefined ? undefined : `${secret} is compared byte by byte: use timingSafeEqual`
})

/** The two sides of a comparison. */
function comparedIn(node: ts.Node): ts.Expression[] | undefined {
  if (ts.isBinaryExpression(node) && EQUALITY.has(node.operatorToken.kind)) return [node.left, node.right]
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined
  if (!COMPARING.has(node.expression.name.text)) return undefined
  return [node.expression.expression, ...node.arguments]
}

// A literal, null, undefined or a constant of ours is no secret: what is asked is whether there is one, or of which kind.
const isKnown = (side: ts.Expression): boolean =>
  ts.isStringLiteralLike(side) ||
  ts.isNumericLiteral(side) ||
  side.kind === ts.SyntaxKind.NullKeyword ||
  side.kind === ts.SyntaxKind.TrueKeyword ||
  side.kind === ts.SyntaxKind.FalseKeyword ||
  ts.isTypeOfExpression(side) ||
  (ts.isIdentifier(side) && (side.text === 'undefined' || /^[A-Z_]+$/.test(side.text)))

/** What a side is called: the last name of it, `request.challenge` a challenge, `tokenOf(visit)` a token. */
function nameOf(side: ts.Expression): string {
  if (ts.isIdentifier(side)) return side.text
  if (ts.isPropertyAccessExpression(side)) return side.name.text
  if (ts.isCallExpression(side)) return nameOf(calledOn(side))
  const isWrapped = ts.isNonNullExpression(side) || ts.isParenthesizedExpression(side) || ts.isAwaitExpression(side)
  return isWrapped ? nameOf(side.expression) : ''
}

/** What a call is about: `Buffer.from(token)` and `token.trim()` are about the token, `tokenOf(visit)` about itself. */
function calledOn({ expression, arguments: given }: ts.CallExpression): ts.Expression {
  if (!ts.isPropertyAccessExpression(expression)) return expression
  const [first] = given
  if (expression.name.text === 'from' && first) return first
  return /^(?:trim|toString|normalize)$/.test(expression.name.text) ? expression.expression : expression
}

const CIPHERS = new Set(['createCipheriv', 'createDecipheriv', 'createCipher', 'createDecipher', 'publicEncrypt'])
const BOX = 'src/platform/keys/sealed-box.ts'

/** What is encrypted is sealed by the one box there is, AES-256-GCM; hashes that are broken are made for others' lists only. */
export const sealsWithTheBox: Rule = syntaxRule(ours, (node) => {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  const called = node.expression.text
  const inBox = node.getSourceFile().fileName === BOX
  if (CIPHERS.has(called) && !inBox) return `${called} outside ${BOX}`
  const [first] = node.arguments
  const algorithm = first && ts.isStringLiteralLike(first) ? first.text.toLowerCase() : ''
  return /^create(Hash|Hmac)$/.test(called) && /^(md4|md5|ripemd)/.test(algorithm)
    ? `${algorithm} is broken`
    : undefined
})
