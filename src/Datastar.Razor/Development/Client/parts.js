// Pieces that the panel is made of. Text is only ever text.
const h = (tag, props, ...children) => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else if (name in element) element[name] = value
    else element.setAttribute(name, value)
  }
  element.append(...children.flat().filter(child => child || child === 0))
  return element
}

const frame = h('div', { className: 'frame', hidden: true })

// Shows where an element is, without touching it.
const highlight = elements => {
  const rects = elements.filter(element => element?.isConnected).map(element => element.getBoundingClientRect()).filter(rect => rect.width)
  frame.hidden = !rects.length
  frame.replaceChildren(...rects.map(rect => h('div', { style: `left:${rect.left}px;top:${rect.top}px;width:${rect.width}px;height:${rect.height}px` })))
}

const pointing = elements => ({ onmouseenter: () => highlight(elements()), onmouseleave: () => highlight([]), onfocusin: () => highlight(elements()), onfocusout: () => highlight([]) })

const anchor = (href, text) => h('a', { href, target: '_blank', rel: 'noreferrer' }, text)
const placeLink = place => place && h('a', { href: `vscode://file/${place.path.replace(/^[/]/, '')}:${place.line}`, className: 'place' }, `${place.file}:${place.line}`)
const size = bytes => bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`
const time = ms => ms === undefined ? '' : ms < 10 ? `${ms.toFixed(1)} ms` : ms < 10000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`

