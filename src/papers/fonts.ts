import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CHINESE = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '../fonts')
const WIDE = join(dirname(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/package.json'))), 'ttf')

/**
 * The faces papers are set in: Chinese and plain Latin in the first, and what that lacks (Ilić, Żółw, names in Greek,
 * Cyrillic or Vietnamese) in the second.
 */
export const FACES = {
  regular: { chinese: join(CHINESE, 'NotoSansHans-Regular.otf'), wide: join(WIDE, 'DejaVuSans.ttf') },
  bold: { chinese: join(CHINESE, 'NotoSansHans-Bold.otf'), wide: join(WIDE, 'DejaVuSans-Bold.ttf') },
} as const

export type Weight = keyof typeof FACES
