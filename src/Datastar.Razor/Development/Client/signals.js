// The tab that shows the signals as a tree, and lets them be changed.
let datastar = null
let flashing = new Set()
let editing = null

const leaves = (value, path = '') => isPlain(value) && !Array.isArray(value) ? Object.entries(value).flatMap(([key, each]) => leaves(each, path ? `${path}.${key}` : key)) : [path]
const nested = (path, value) => path.split('.').reduceRight((inner, key) => ({ [key]: inner }), value)
const parse = text => { try { return JSON.parse(text) } catch { return text } }

const editor = (path, value) => {
  const input = h('input', {
    value: JSON.stringify(value), 'aria-label': path,
    onblur: () => {
      editing = null
      if (input.value !== input.defaultValue) datastar.mergePatch(nested(path, parse(input.value)))
      changed()
    },
    onkeydown: event => {
      if (event.key === 'Escape') input.value = input.defaultValue
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.stopPropagation()
      input.blur()
    },
  })
  input.defaultValue = input.value
  setTimeout(() => input.select())
  return input
}

const branch = (value, path) => h('ul', { className: 'tree' }, Object.entries(value).map(([key, each]) => {
  const full = path ? `${path}.${key}` : key
  if (isPlain(each) && !Array.isArray(each)) return h('li', null, h('details', { open: true }, h('summary', null, key), branch(each, full)))
  return h('li', { className: flashing.has(full) ? 'flash' : '' }, `${key}: `,
    editing === full ? editor(full, each) : h('button', { className: 'link', title: 'Change', onclick: () => { editing = full; changed() } }, JSON.stringify(each) ?? String(each)))
}))

const showSignals = () => {
  if (!datastar?.root) return [h('p', { className: 'dim' }, 'The client has not been loaded, so there are no signals.')]
  const root = copy(datastar.root)
  return Object.keys(root).length ? [branch(root, '')] : [h('p', { className: 'dim' }, 'This page has no signals.')]
}

document.addEventListener('datastar-signal-patch', ({ detail }) => {
  flashing = new Set(leaves(detail))
  changed()
  setTimeout(() => { flashing = new Set() }, 800)
})

