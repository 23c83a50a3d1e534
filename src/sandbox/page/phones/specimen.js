/** @import { Word } from '../words.js' */
/** @import { Choice } from './menu.js' */
/** @import { Language } from '../words.js' */
import { say } from '../words.js'

/** @typedef {'passport' | 'licence' | 'selfie'} Specimen */

const SIZE = { passport: [1250, 880], licence: [1250, 790], selfie: [900, 1200] }

/**
 * Pictures to be verified with, of nobody: whoever tries the sandbox has none at hand, and should not use their own.
 * @param {Language} language
 * @param {string} name whose they are
 * @param {(picture: Blob) => void} send
 * @returns {Choice[]}
 */
export function specimens(language, name, send) {
  /** @type {[Specimen, Word][]} */
  const kinds = [
    ['passport', 'specimenPassport'],
    ['licence', 'specimenLicence'],
    ['selfie', 'specimenSelfie'],
  ]
  return kinds.map(([kind, word]) => ({
    label: say(language, word),
    icon: 'card',
    run: async () => send(await draw(kind, name)),
  }))
}

/** @param {Specimen} kind @param {string} name @returns {Promise<Blob>} */
async function draw(kind, name) {
  const [width = 0, height = 0] = SIZE[kind]
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser cannot draw')
  pen.fillStyle = kind === 'selfie' ? '#cfe3e6' : '#efe6d2'
  pen.fillRect(0, 0, width, height)
  if (kind === 'selfie') face(pen, 90, 160, 720)
  else page(pen, kind, name, width, height)
  stamp(pen, width, height)
  return canvas.convertToBlob({ type: 'image/png' })
}

/** @param {OffscreenCanvasRenderingContext2D} pen @param {'passport' | 'licence'} kind @param {string} name @param {number} width @param {number} height */
function page(pen, kind, name, width, height) {
  pen.fillStyle = kind === 'passport' ? '#8a2436' : '#b5587a'
  pen.fillRect(0, 0, width, 110)
  pen.fillStyle = '#fff'
  pen.font = 'bold 52px sans-serif'
  pen.fillText(kind === 'passport' ? 'PASSPORT · UTOPIA' : 'DRIVING LICENCE · UTOPIA', 50, 74)
  pen.fillStyle = '#d8ccb2'
  pen.fillRect(50, 160, 340, 440)
  face(pen, 70, 190, 300)
  pen.fillStyle = '#30302c'
  const lines = [name, '1990-12-31', 'UTO', kind === 'passport' ? 'X00000000' : 'B · AM · L', '2034-01-01']
  lines.forEach((line, row) => {
    pen.font = row === 0 ? 'bold 48px sans-serif' : '40px sans-serif'
    pen.fillText(line, 440, 220 + row * 86)
  })
  pen.font = '44px monospace'
  const zone = name
    .toUpperCase()
    .replace(/[^A-Z]+/g, '<')
    .padEnd(34, '<')
    .slice(0, 34)
  if (kind === 'passport') pen.fillText(`P<UTO${zone}`, 50, height - 60)
}

/** A head and shoulders. @param {OffscreenCanvasRenderingContext2D} pen @param {number} left @param {number} top @param {number} size */
function face(pen, left, top, size) {
  const middle = left + size / 2
  pen.fillStyle = '#35606a'
  pen.beginPath()
  pen.ellipse(middle, top + size * 1.25, size * 0.48, size * 0.45, 0, Math.PI, 0)
  pen.fill()
  pen.fillStyle = '#e6b58c'
  pen.beginPath()
  pen.ellipse(middle, top + size * 0.45, size * 0.28, size * 0.36, 0, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = '#30302c'
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.arc(middle + side * size * 0.11, top + size * 0.4, size * 0.025, 0, 2 * Math.PI)
    pen.fill()
  }
  pen.fillRect(middle - size * 0.08, top + size * 0.6, size * 0.16, size * 0.02)
}

/** So that nobody takes it for a real one. @param {OffscreenCanvasRenderingContext2D} pen @param {number} width @param {number} height */
function stamp(pen, width, height) {
  pen.save()
  pen.translate(width / 2, height / 2)
  pen.rotate(-0.35)
  pen.fillStyle = 'rgba(190, 30, 45, 0.55)'
  pen.font = `bold ${Math.round(width / 8)}px sans-serif`
  pen.textAlign = 'center'
  pen.fillText('SPECIMEN', 0, 0)
  pen.restore()
}
