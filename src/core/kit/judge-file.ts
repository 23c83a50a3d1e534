import { type CleanFile, type CleanWish, FILE_BYTES_MAX } from '../ports/document-desk.ts'
import type { Result } from './failure.ts'
import type { CoreDeps } from './use-case.ts'

/**
 * A stranger's file, scanned, judged by its content and made anew, apart from everything else. That takes seconds, so it
 * happens in no transaction. Nothing is opened that the scanner has not passed, and what is infected is told as that,
 * whatever else is wrong with it. `file_refused`, `scanner_unavailable`.
 */
export async function judgeFile(
  { documents, scanner }: Pick<CoreDeps, 'documents' | 'scanner'>,
  file: Uint8Array,
  wish?: CleanWish,
): Promise<Result<CleanFile>> {
  if (file.length > FILE_BYTES_MAX) return { ok: false, failure: { code: 'file_refused', reason: 'size' } }
  const scan = await scanner.scan(file)
  if (scan === 'no_answer') return { ok: false, failure: { code: 'scanner_unavailable' } }
  if (scan === 'infected') return { ok: false, failure: { code: 'file_refused', reason: 'infected' } }
  const clean = await documents.clean(file, wish)
  if ('problem' in clean) return { ok: false, failure: { code: 'file_refused', reason: clean.problem } }
  return { ok: true, value: clean }
}
