import type { CleanFile, CleanWish } from '../ports/document-desk.ts'
import type { Result } from './failure.ts'
import type { CoreDeps } from './use-case.ts'

/**
 * A stranger's file, judged by its content, made anew and scanned, apart from everything else. That takes seconds, so it
 * happens in no transaction. `file_refused`, `scanner_unavailable`.
 */
export async function judgeFile(
  { documents, scanner }: Pick<CoreDeps, 'documents' | 'scanner'>,
  file: Uint8Array,
  wish?: CleanWish,
): Promise<Result<CleanFile>> {
  const clean = await documents.clean(file, wish)
  if ('problem' in clean) return { ok: false, failure: { code: 'file_refused', reason: clean.problem } }
  const scan = await scanner.scan(file)
  if (scan === 'no_answer') return { ok: false, failure: { code: 'scanner_unavailable' } }
  if (scan === 'infected') return { ok: false, failure: { code: 'file_refused', reason: 'infected' } }
  return { ok: true, value: clean }
}
