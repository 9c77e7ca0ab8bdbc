// The badge and the panel, in a shadow of the page that no style of it reaches.
const tabs = { Problems: showProblems, Signals: showSignals, Requests: showRequests, Streams: showStreams }
let current = 'Problems'

const host = h('datastar-development', { 'data-ignore': '', 'data-ignore-morph': '' })
const badge = h('button', { className: 'badge', title: 'Development tools (Alt+Shift+D)', onclick: () => toggle() })
const list = h('div', { role: 'tablist', 'aria-label': 'Development tools' })
const body = h('div', { role: 'tabpanel', tabIndex: 0 })
const panel = h('section', { className: 'panel', hidden: true, 'aria-label': 'Datastar development tools' },
  h('header', null, list, h('button', { onclick: () => toggle(false) }, 'Close')), body)

const tab = name => h('button', {
  role: 'tab', 'aria-selected': String(name === current), tabIndex: name === current ? 0 : -1, onclick: () => select(name),
  onkeydown: ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key]
    if (!step) return
    const names = Object.keys(tabs)
    select(names.at((names.indexOf(name) + step) % names.length))
  },
}, name === 'Problems' && problems.length ? `Problems (${problems.length})` : name)

const stops = () => [...body.querySelectorAll('button, a, summary')]

const render = () => {
  const errors = problems.filter(problem => problem.level !== 'note').length
  badge.textContent = errors ? `Datastar · ${errors}` : 'Datastar'
  badge.classList.toggle('bad', errors)
  if (panel.hidden) return
  const { activeElement } = host.shadowRoot
  // What is being typed stays.
  if (activeElement?.localName === 'input') return
  const focused = list.contains(activeElement)
  // New ones come first: counted from the end, what is focused stays the same.
  const fromEnd = stops().reverse().indexOf(activeElement)
  list.replaceChildren(...Object.keys(tabs).map(tab))
  body.replaceChildren(...tabs[current]())
  if (focused) list.querySelector('[aria-selected=true]').focus()
  else if (fromEnd >= 0) stops().at(-1 - fromEnd)?.focus()
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
  renderSoon()
})

addEventListener('keydown', event => {
  if (event.altKey && event.shiftKey && event.code === 'KeyD') toggle()
  if (event.key === 'Escape' && event.composedPath().includes(panel)) {
    toggle(false)
    badge.focus()
  }
})

