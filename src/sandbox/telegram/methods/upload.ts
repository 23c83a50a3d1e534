import { badRequest } from '../bot-api-error.ts'
import type { Params, UploadedFile } from '../params.ts'
import type { Document, PhotoSize } from '../wire.ts'
import { documentOf, fileOf, storeFile } from '../world/files.ts'
import { imageSize } from '../world/image-size.ts'
import type { StoredFile } from '../world/state.ts'
import type { Server } from '../world/world.ts'

const PHOTO_BYTES_MAX = 10 * 1024 * 1024
/** Telegram refuses images whose sides add up to more than this, or that are narrower than one to twenty. */
const PHOTO_SIDES_MAX = 10_000

/** The photo of a request: uploaded, or an id this bot was given before. */
export function readPhoto({ core }: Server, params: Params): PhotoSize[] {
  const upload = uploaded(params, 'photo')
  if (!upload) {
    const file = fileOf(core, requiredId(params, 'photo'))
    const size = imageSize(Buffer.from(file.bytes, 'base64'))
    if (!size) throw badRequest("can't use file of type Document as Photo")
    return [photoSize(file, size)]
  }
  if (upload.bytes.length > PHOTO_BYTES_MAX) {
    throw badRequest(
      `file of size ${upload.bytes.length} bytes is too big for a photo; the maximum size is ${PHOTO_BYTES_MAX} bytes`,
    )
  }
  const size = imageSize(upload.bytes)
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  const ratio = Math.max(size.width, size.height) / Math.min(size.width, size.height)
  if (size.width + size.height > PHOTO_SIDES_MAX || ratio > 20) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return [photoSize(storeFile(core, upload, 'photos'), size)]
}

export function readDocument({ core }: Server, params: Params): Document {
  const upload = uploaded(params, 'document')
  const file = upload ? storeFile(core, upload, 'documents') : fileOf(core, requiredId(params, 'document'))
  return documentOf(file, upload?.name ?? file.path.split('/').at(-1))
}

/** A file comes under the parameter's own name, or elsewhere with `attach://` pointing to it. */
function uploaded(params: Params, field: string): UploadedFile | undefined {
  const reference = /^attach:\/\/(.+)$/.exec(params.text(field))?.[1]
  return params.files.get(reference ?? field)
}

function requiredId(params: Params, field: 'photo' | 'document'): string {
  const id = params.text(field)
  if (id === '' || id.startsWith('attach://')) throw badRequest(`There is no ${field} in the request`)
  if (/^https?:/i.test(id)) {
    // Telegram would fetch it; this server has no business on the network.
    throw badRequest('failed to get HTTP URL content')
  }
  return id
}

function photoSize(file: StoredFile, size: { width: number; height: number }): PhotoSize {
  const { width, height } = size
  return { file_id: file.id, file_unique_id: file.uniqueId, width, height, file_size: file.size }
}
