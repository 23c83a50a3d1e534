import ts from 'typescript'
import { memberOf, type Rule, syntaxRule } from './source.ts'

// The ledger's port: the only files that may call a writing function of the database's ledger.
const PORT = /^src\/core\/ledger\//

const WRITING_FUNCTION = /\bledger\s*\.\s*(post_batch|open_account|doubt_hold|seal_\w+)\b/i
const WRITING_STATEMENT =
  /\b(insert\s+into|update|delete\s+from|truncate(\s+table)?|merge\s+into|copy)\s+(ledger\s*\.\s*|public\s*\.\s*)?"?(posting|journal|account|hold)"?\b/i
const WRITING_METHOD = /^(create|update|upsert|delete)/
const LEDGER_MODEL = /^(posting|journal|ledgerAccount|hold)$/

/** Only the ledger's port posts: the rest of the house moves money by calling it. */
export const postsThroughThePort: Rule = syntaxRule(
  (path) => path.startsWith('src/'),
  (node) => {
    const sql = textOf(node)
    if (sql && WRITING_STATEMENT.test(sql)) return 'writes a ledger table: only the database function may'
    const file = node.getSourceFile().fileName
    if (sql && WRITING_FUNCTION.test(sql) && !PORT.test(file))
      return 'calls the ledger behind its port: use core/ledger'
    return isWritingCall(node) ? 'writes a ledger table through Prisma' : undefined
  },
)

// A literal as a whole: of a template with values only the outer node counts, so that one place is told once.
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  return ts.isTemplateExpression(node) ? node.getText() : undefined
}

function isWritingCall(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const { expression: model, name } = node.expression
  if (!WRITING_METHOD.test(name.text)) return false
  return memberOf(model) !== undefined && LEDGER_MODEL.test(memberOf(model)?.split('.')[1] ?? '')
}
