import { createHash, randomBytes } from 'node:crypto'
import { badRequest } from '../bot-api-error.ts'
import type { UploadedFile } from '../params.ts'
import type { Document, PhotoSize } from '../wire.ts'
import type { Core } from './core.ts'
import type { StoredFile } from './state.ts'

/** What a bot may fetch through `getFile`. */
export const DOWNLOAD_BYTES_MAX = 20 * 1024 * 1024

export type Upload = Pick<UploadedFile, 'bytes' | 'mime' | 'name'>

/** Keeps an upload. The id is this bot's own, the unique id follows from the content. */
export function storeFile(core: Core, upload: Upload, folder: string): StoredFile {
  const uniqueId = createHash('sha256').update(upload.bytes).digest('base64url').slice(0, 16)
  const id = `AgAC${randomBytes(24).toString('base64url')}`
  const extension = /\.[a-z0-9]{1,8}$/i.exec(upload.name)?.[0] ?? (upload.mime === 'image/png' ? '.png' : '.jpg')
  const file: StoredFile = {
    id,
    uniqueId,
    path: `${folder}/file_${Object.keys(core.state.files).length}${extension.toLowerCase()}`,
    size: upload.bytes.length,
    mime: upload.mime,
    bytes: upload.bytes.length > DOWNLOAD_BYTES_MAX ? '' : upload.bytes.toString('base64'),
  }
  core.state.files[id] = file
  return file
}

export function documentOf(file: StoredFile, name: string | undefined, thumbnail?: PhotoSize): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    thumbnail,
    file_name: name,
    mime_type: file.mime || undefined,
    file_size: file.size,
  }
}

/** The file a bot names by id. */
export function fileOf(core: Core, id: string): StoredFile {
  const file = core.state.files[id]
  if (file) return file
  if (/^[\w-]{20,}$/.test(id)) throw badRequest('wrong file_id or the file is temporarily unavailable')
  throw badRequest(
    'wrong remote file identifier specified: ' +
      (id.length < 4 ? 'Wrong string length' : "can't unserialize it. Wrong last symbol"),
  )
}
