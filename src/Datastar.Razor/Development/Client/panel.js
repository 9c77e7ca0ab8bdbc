// The badge and the panel, in a shadow of the page that no style of it reaches.
const tabs = { Problems: showProblems, Signals: showSignals, Requests: showRequests, Streams: showStreams }
const concerns = { problem: 'Problems', signals: 'Signals', request: 'Requests', trace: 'Requests', streams: 'Streams' }
let current = 'Problems'

const host = h('datastar-development', { 'data-ignore': '', 'data-ignore-morph': '' })
const badge = h('button', { className: 'badge', onclick: () => toggle() })
const list = h('div', { role: 'tablist', 'aria-label': 'Development tools' })
const body = h('div', { role: 'tabpanel', tabIndex: 0 })
const panel = h('section', { className: 'panel', hidden: true, 'aria-label': 'Datastar development tools' },
  h('header', null, list, h('button', { className: 'small', onclick: () => toggle(false), title: 'Close (Escape)' }, 'Close')), body)

const tab = name => h('button', {
  role: 'tab', 'aria-selected': String(name === current), tabIndex: name === current ? 0 : -1, onclick: () => select(name),
  onkeydown: ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (!step) return
    const names = Object.keys(tabs)
    select(names[(names.indexOf(name) + step + names.length) % names.length])
    list.querySelector('[aria-selected=true]').focus()
  },
}, name === 'Problems' && problems.length ? `Problems (${problems.length})` : name)

const render = () => {
  const errors = problems.filter(problem => problem.level !== 'note').length
  badge.textContent = errors ? `Datastar · ${errors}` : 'Datastar'
  badge.className = `badge${errors ? ' bad' : ''}`
  badge.title = 'Development tools (Alt+Shift+D)'
  if (panel.hidden) return
  const focused = list.contains(host.shadowRoot.activeElement)
  list.replaceChildren(...Object.keys(tabs).map(tab))
  if (focused) list.querySelector('[aria-selected=true]').focus()
  body.replaceChildren(...tabs[current]())
}

let waiting = false
const renderSoon = () => {
  if (waiting) return
  waiting = true
  requestAnimationFrame(() => {
    waiting = false
    render()
  })
}

const select = name => {
  current = name
  if (name === 'Streams') loadViews()
  render()
}

const toggle = (open = panel.hidden) => {
  panel.hidden = !open
  if (!open) highlight([])
  render()
}

listeners.add(what => {
  // A click that did nothing says why, at once.
  if (what === 'problem' && problems.at(-1)?.level === 'error' && panel.hidden) {
    panel.hidden = false
    current = 'Problems'
  }
  if (what === 'problem' || concerns[what] === current || current === 'Streams' && what === 'request') renderSoon()
})

addEventListener('keydown', event => {
  if (event.altKey && event.shiftKey && event.code === 'KeyD') toggle()
  if (event.key === 'Escape' && event.composedPath().includes(panel)) {
    toggle(false)
    badge.focus()
  }
})

