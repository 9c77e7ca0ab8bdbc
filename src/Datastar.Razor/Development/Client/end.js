const sheet = new CSSStyleSheet()
sheet.replaceSync(`
:host { all: initial; color-scheme: light dark; --ink: light-dark(#1c2330, #e6e9ef); --dim: light-dark(#5b6577, #9aa5b8); --back: light-dark(#fff, #171b24); --line: light-dark(#d5dae3, #323a4a); --bad: light-dark(#b3261e, #ff8a80); --mark: light-dark(#1f5fbf, #8ab4ff) }
* { font: 13px/1.45 system-ui, sans-serif; color: var(--ink) }
.badge, .panel, .frame div { position: fixed; z-index: 2147483647 }
.badge { right: 12px; bottom: 12px; padding: 2px 10px; border: 1px solid var(--line); border-radius: 99px; background: var(--back); cursor: pointer }
.bad { color: var(--bad); border-color: var(--bad) }
.panel { right: 12px; bottom: 48px; display: flex; flex-direction: column; width: min(44rem, 100vw - 24px); max-height: min(26rem, 60vh); background: var(--back); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 6px 30px #0004 }
[hidden] { display: none !important }
header { display: flex; justify-content: space-between; border-bottom: 1px solid var(--line) }
.panel button { padding: 6px 10px; border: 0; background: none; cursor: pointer }
[aria-selected=true] { box-shadow: inset 0 -2px var(--mark) }
:focus-visible { outline: 2px solid var(--mark); outline-offset: -1px }
[role=tabpanel] { overflow: auto; padding: 8px 12px }
ul { margin: 0; padding: 0; list-style: none }
.error, .warning, .note { padding: 2px 0 2px 10px; border-left: 3px solid var(--line); margin-bottom: 10px }
.error { border-color: var(--bad) }
b { font-weight: 600 }
.error > b { color: var(--bad) }
p { margin: 2px 0; overflow-wrap: anywhere }
.dim { color: var(--dim) }
.fix::before { content: "→ " }
a, .panel .link { color: var(--mark); padding: 0 }
code, pre, .link, .place { font: 12px/1.5 ui-monospace, monospace }
pre { max-height: 12rem; overflow: auto; white-space: pre-wrap }
.tree { padding-left: 12px }
.flash { background: #8ab4ff66 }
.frame div { outline: 2px solid var(--mark); pointer-events: none }
`)
host.attachShadow({ mode: 'open' }).append(badge, panel, frame)
host.shadowRoot.adoptedStyleSheets = [sheet]

// A page that is patched as a whole loses what is not its own.
const show = () => { if (!host.isConnected) document.documentElement.append(host) }
new MutationObserver(show).observe(document.documentElement, { childList: true })
document.addEventListener('DOMContentLoaded', async () => {
  show()
  render()
  listen()
  datastar = await client()
})
window.datastarDevelopment = { problems, requests, morph, toggle, select }
})()
