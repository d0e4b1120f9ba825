import { decodePath } from '../../core/urls.ts'

/** Query parameters that name the picture when the path is a resizing service. */
const NESTED = /^(?:url|src|image|img|source|file|u|path)$/i
/** Query parameters that name the picture when the path is a script. */
const NAMING = /^(?:id|image_?id|img_?id|imageid|file|name|mediaid)$/i
/** Path steps and name endings that say the size or crop only. */
const SIZE_STEP =
  /^(?:\d{1,4}[x:_-]\d{1,4}(?:-\d{1,4})?|[whs]?\d{2,4}[wpx]{0,2}|[a-z]{1,2}_[^/]{1,40}(?:,[^/]{1,80})?|resize|crop|fit-in|thumbs?|alternates?|[rs]\d{2,4}[a-f]?|imagesize|\d{1,4}x|format[^/]*|quality[^/]*|x?(?:small|large)|medium|original|full|preview|big)$/i
const SIZE_END =
  /(?:[-_.@~](?:[a-z]?\d{2,4}x\d{2,4}|w\d{2,4}c\d{2,4}x\d{2,4}o\d{1,4}x\d{1,4}|\d{2,4}w|w\d{3,4}|150|[2-9]00|[2-9]50|320|360|480|540|640|720|768|940|960|1[0-9]00|1024|1080|1280|1440|1536|1920|2000|2048|2400|2560|scaled|(?:small|medium|large)(?:-\d{2,3})?|thumb(?:nail)?|xl|xs|\d{2,4}x|x\d{2,4}))+$|[-_.@~]w\d{2,4}_[\w.]{1,30}$|~[\w-]{1,40}$|(?<=[\da-f]{6})_[a-z]\d?$/i
const FILE_ENDING = /\.(?:jpe?g|png|webp|avif|gif|jfif|tiff?|bmp)$/i
/** What a content system sets around the name of a picture that it made smaller: `csm_ferry_caa5dd48d4`. */
const PROCESSED = /^csm_(.{3,})_[\da-f]{10}$/
/** A name that says the size only, where the folder is that of one picture: `…/18636689/15/gallery_medium.jpg`. */
const NAME_OF_SIZE =
  /^(?:(?:\d{1,4}x\d{1,4}|square|gallery|thumb(?:nail)?|raw|image|full|large|medium|small|original|preview|wide)[-_]?){1,4}$/
/** A name that no two pictures share: long, or with a run of digits or of hexadecimal. */
const DISTINCT = /\d{5,}|[\da-f-]{12,}|[^/]{16,}/i

/** A key under which the same picture in several sizes, formats and from several hosts is equal. Never throws. */
export function pictureKey(href: string, depth = 0): string {
  const url = URL.parse(href)
  if (!url) return href.toLowerCase()
  if (depth < 2)
    for (const [name, value] of url.searchParams) {
      if (!NESTED.test(name) || !value.includes('/')) continue
      const inner = URL.parse(value, url.origin)
      if (inner) return pictureKey(inner.href, depth + 1)
    }
  const steps = decodePath(url.pathname).toLowerCase().split('/').filter(Boolean)
  // An address inside the path: `…/resize/800x/https://host/photo.jpg`.
  const nested = steps.findLastIndex((step) => /^https?:$/.test(step))
  const own = nested >= 0 ? steps.slice(nested + 2) : steps
  // `…/styles/<size>/public/…`: the name of a size may be any.
  const style = own.indexOf('styles')
  if (style >= 0 && own[style + 2] === 'public') own.splice(style, 2)
  // `…/seal.jpg/_jcr_content/renditions/<size>.jpeg`
  const rendition = own.indexOf('_jcr_content')
  if (rendition > 0 && own[rendition + 1] === 'renditions') own.length = rendition
  let name = own.pop() ?? ''
  for (let round = 0; round < 2; round += 1) name = name.replace(FILE_ENDING, '')
  name = name.replace(PROCESSED, '$1')
  if (NAME_OF_SIZE.test(name) && DISTINCT.test(own.slice(-2).join('/'))) return own.filter(isNoSize).join('/')
  const bare = name.replace(SIZE_END, '').replace(/(?<=\w{3})[-_]$/, '')
  if (bare.length >= 3) name = bare
  if (DISTINCT.test(name)) return name
  const naming = [...url.searchParams].filter(([key, value]) => NAMING.test(key) && value).map(([, value]) => value)
  return [...own.filter(isNoSize), name, ...naming].join('/')
}

const isNoSize = (step: string): boolean => !SIZE_STEP.test(step)
