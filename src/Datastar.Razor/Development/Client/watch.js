// What the client says in the console and throws at the window.
const consoleWarn = console.warn.bind(console)
console.warn = (...args) => {
  consoleWarn(...args)
  if (!/^PatchElementsNoTargetsFound/.test(args[0]?.message)) return
  const { selector, element } = args[1] ?? {}
  report('target', { selector, id: element?.id, from: lastPatch && `${lastPatch.method} ${lastPatch.path}` }, { target: lastPatch?.element })
}

const onError = message => message?.includes(mark) && report('error', { message }, locate(message))
addEventListener('error', event => onError(event.error?.message))
addEventListener('unhandledrejection', event => onError(event.reason?.message))

// Each name once: the same template writes it a hundred times.
const seenAttributes = new Set()
const scan = () => {
  const names = []
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) {
      if (!name.startsWith('data-') || seenAttributes.has(name) || element.closest('[data-ignore]')) continue
      seenAttributes.add(name)
      names.push(name)
    }
  }
  if (names.length) report('attributes', { names })
}

let scanning
const scanSoon = () => {
  clearTimeout(scanning)
  scanning = setTimeout(scan, 200)
}
addEventListener('DOMContentLoaded', scanSoon)
document.addEventListener('datastar-fetch', scanSoon)

