// Says the reverse of its text, each time that the text changes.
class ReverseText extends HTMLElement {
  static observedAttributes = ['text']

  attributeChangedCallback(name, before, text) {
    this.dispatchEvent(new CustomEvent('reversed', { detail: [...text].reverse().join('') }))
  }
}

customElements.define('reverse-text', ReverseText)
