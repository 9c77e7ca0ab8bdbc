// The development tools of Datastar.Razor. The library serves this script to pages in Development, and to no others.
(() => {
'use strict'
// A page in a test without a browser has none of these.
if (window.datastarDevelopment || !window.fetch || !window.EventSource) return
const nativeFetch = window.fetch.bind(window)
const script = document.currentScript
const base = new URL('.', script.src).href
const clientUrl = script.previousElementSibling?.src
const reference = 'https://data-star.dev/reference/'
const rules = 'https://github.com/datastar-razor/datastar-razor/blob/main/docs/rules/'
// The browser refresh of dotnet watch would load the page anew: it sees by this that it is not needed here.
window._dotnet_watch_ws_injected = true

