import { badRequest } from '../bot-api-error.ts'
import type { Params, UploadedFile } from '../params.ts'
import type { Document, PhotoSize } from '../wire.ts'
import { documentOf, fileOf, storeFile } from '../world/files.ts'
import { imageSize } from '../world/image-size.ts'
import { photoSizes, sentSizes, thumbnail } from '../world/photo-sizes.ts'
import type { Server } from '../world/world.ts'

const PHOTO_BYTES_MAX = 10 * 1024 * 1024
/** Telegram refuses images whose sides add up to more than this, or that are narrower than one to twenty. */
const PHOTO_SIDES_MAX = 10_000

/** What a request names as a file: one that came with it, or the id of one this server has. */
export type FileSource = { upload: UploadedFile } | { id: string }

/** The file of a parameter: under its own name, or elsewhere with `attach://` pointing to it, or by id. */
export function fileSource(params: Params, field: 'photo' | 'document'): FileSource {
  const source = namedFile(params, params.text(field)) ?? given(params.files.get(field))
  if (!source) throw badRequest(`There is no ${field} in the request`)
  return source
}

/** What a text points to: an upload by `attach://`, else an id; undefined when it names nothing. */
export function namedFile(params: Params, name: string): FileSource | undefined {
  const reference = /^attach:\/\/(.+)$/.exec(name)?.[1]
  if (reference !== undefined) return given(params.files.get(reference))
  // Telegram would fetch an address; this server has no business on the network.
  if (/^https?:/i.test(name)) throw badRequest('failed to get HTTP URL content')
  return name === '' ? undefined : { id: name }
}

export async function readPhoto({ core }: Server, source: FileSource): Promise<PhotoSize[]> {
  if ('id' in source) {
    const { id } = fileOf(core, source.id)
    const sizes = sentSizes(core, id)
    if (!sizes) throw badRequest("can't use file of type Document as Photo")
    return sizes
  }
  const { bytes } = source.upload
  if (bytes.length > PHOTO_BYTES_MAX) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${PHOTO_BYTES_MAX} bytes`,
    )
  }
  const size = imageSize(bytes)
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED')
  const ratio = Math.max(size.width, size.height) / Math.min(size.width, size.height)
  if (size.width + size.height > PHOTO_SIDES_MAX || ratio > 20) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  const sizes = await photoSizes(core, bytes)
  if (!sizes) throw badRequest('IMAGE_PROCESS_FAILED')
  return sizes
}

export async function readDocument({ core }: Server, source: FileSource): Promise<Document> {
  if ('upload' in source) {
    const { upload } = source
    const small = imageSize(upload.bytes) && (await thumbnail(core, upload.bytes))
    return documentOf(storeFile(core, upload, 'documents'), upload.name, small)
  }
  const file = fileOf(core, source.id)
  if (sentSizes(core, file.id)) throw badRequest("can't use file of type Photo as Document")
  return documentOf(file, file.path.split('/').at(-1))
}

const given = (upload: UploadedFile | undefined): FileSource | undefined => upload && { upload }
