// As much of a browser as the script of the page needs before there is a panel.
const listeners = {}
const timers = []
const asked = []
const all = []
let answer = null
let isGone = false
globalThis.window = globalThis
globalThis.addEventListener = (type, listener) => (listeners[type] ??= []).push(listener)
globalThis.fire = (type, event) => (listeners[type] ?? []).forEach(listener => listener(event))
globalThis.setTimeout = run => timers.push(run)
globalThis.clearTimeout = () => {}
globalThis.requestAnimationFrame = () => {}
globalThis.performance = { now: () => 0 }
globalThis.location = { origin: 'http://app', pathname: '/' }
globalThis.CSS = { escape: text => text }
globalThis.console = { warn() {} }
globalThis.EventSource = class {}
globalThis.CSSStyleSheet = class { replaceSync() {} }
globalThis.MutationObserver = class { observe() {} }
globalThis.URL = class {
  constructor(path, base) {
    this.href = path === '.' ? base.slice(0, base.lastIndexOf('/') + 1) : path
    const [pathname, query] = path.split('?')
    const values = Object.fromEntries((query ?? '').split('&').filter(Boolean).map(pair => pair.split('=').map(decodeURIComponent)))
    Object.assign(this, { pathname, searchParams: { get: name => values[name] ?? null, delete: name => { delete values[name] } } })
    Object.defineProperty(this, 'search', { get: () => Object.keys(values).map((name, i) => `${i ? '&' : '?'}${name}=${values[name]}`).join('') })
  }
}
const element = (tag, id = '', attributes = {}) => ({
  localName: tag, tagName: tag.toUpperCase(), id, isConnected: true, hidden: false, children: [],
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })), classList: { toggle() {} },
  append(...children) { this.children.push(...children) }, replaceChildren() {}, setAttribute() {}, addEventListener() {}, closest: () => null, contains: () => false,
  attachShadow() { return this.shadowRoot = element('shadow') }, querySelectorAll: () => [], querySelector: () => null,
})
globalThis.document = {
  currentScript: { src: 'http://app/_datastar/development/0.js', previousElementSibling: { src: '/datastar.js' } }, baseURI: 'http://app/', documentElement: element('html'),
  addEventListener: globalThis.addEventListener, createElement: element, querySelectorAll: selector => all.filter(each => selector === '*' || selector.toLowerCase().startsWith(each.localName)),
}
globalThis.fetch = (input, init) => {
  if (!input.startsWith('http://app/_datastar/')) return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  asked.push(JSON.parse(init.body))
  if (isGone) return Promise.reject(new Error('Failed to fetch'))
  return Promise.resolve({ ok: true, json: () => Promise.resolve({ problems: [{ level: 'error', title: asked.at(-1).kind, text: [] }] }) })
}
const response = (status, type, text, more) => ({ status, redirected: false, url: '', headers: { get: name => name === 'Content-Type' ? type : 'trace-1' }, clone: () => ({ text: () => Promise.resolve(text) }), ...more })
const event = (type, el, argsRaw = {}) => fire('datastar-fetch', { detail: { type, el, argsRaw } })
const send = (el, method, url, given) => {
  answer = given
  event('started', el)
  return window.fetch(url, { method, headers: { 'Datastar-Request': true }, body: method === 'POST' ? '{"a":1}' : undefined })
}
const tick = () => { for (const run of timers.splice(0)) run() }
