import type { PhotoSize } from '../wire.ts'
import type { Core } from './core.ts'
import { storeFile } from './files.ts'

/** The longest sides, in pixels, of the JPEGs Telegram makes of a photo; none is larger than the photo was. */
const LONGEST_SIDES = [90, 320, 800, 1280]

const JPEG_QUALITY = 87

/**
 * What becomes of a picture that is sent as a photo: JPEGs, smallest first, turned upright and without transparency.
 * Undefined when it cannot be decoded, whatever its header says.
 */
export async function photoSizes(core: Core, bytes: Buffer): Promise<PhotoSize[] | undefined> {
  const jpegs = await shrink(bytes, LONGEST_SIDES)
  return jpegs?.map((jpeg) => stored(core, jpeg, 'photos'))
}

/** The small picture beside the name of an image that was sent as a file; undefined for any other file. */
export async function thumbnail(core: Core, bytes: Buffer): Promise<PhotoSize | undefined> {
  const [small] = (await shrink(bytes, [320])) ?? []
  return small && stored(core, small, 'thumbnails')
}

type Jpeg = { bytes: Buffer; width: number; height: number }

async function shrink(bytes: Buffer, longestSides: number[]): Promise<Jpeg[] | undefined> {
  // Loaded with the first picture: most sandboxes never see one.
  const { default: sharp } = await import('sharp')
  const upright = () => sharp(bytes).rotate().flatten({ background: '#fff' })
  try {
    const { width, height } = await sharp(bytes).metadata()
    const longest = Math.max(width, height)
    const sides = longestSides.filter((side) => side < longest)
    if (sides.length < longestSides.length) sides.push(longest)
    return await Promise.all(
      sides.map(async (side) => {
        const box = upright().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        const { data, info } = await box.jpeg({ quality: JPEG_QUALITY }).toBuffer({ resolveWithObject: true })
        return { bytes: data, width: info.width, height: info.height }
      }),
    )
  } catch {
    return undefined
  }
}

function stored(core: Core, { bytes, width, height }: Jpeg, folder: string): PhotoSize {
  const file = storeFile(core, { bytes, mime: 'image/jpeg', name: 'photo.jpg' }, folder)
  return { file_id: file.id, file_unique_id: file.uniqueId, width, height, file_size: file.size }
}

/** All sizes of a photo that was sent before, by the id of any of them. */
export function sentSizes(core: Core, fileId: string): PhotoSize[] | undefined {
  for (const { messages } of Object.values(core.state.chats)) {
    for (const { media } of messages) {
      if (media?.kind === 'photo' && media.sizes.some(({ file_id }) => file_id === fileId)) return media.sizes
    }
  }
  return undefined
}
