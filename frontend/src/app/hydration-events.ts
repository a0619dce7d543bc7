type Control = HTMLInputElement | HTMLSelectElement

const changed = (control: Control): boolean =>
  control instanceof HTMLSelectElement
    ? Array.from(control.options).some((option) => option.selected !== option.defaultSelected)
    : control.value !== control.defaultValue

const announce = (control: Control, value: string) => {
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Captures what somebody typed or chose in the server's HTML before hydration;
 * the returned function replays it once event handlers are attached. */
export function captureEarlyInput(root: HTMLElement): () => void {
  const controls = Array.from(root.querySelectorAll<Control>('input[name], select[name]'))
  const early = controls.filter(changed).map((control) => ({ control, value: control.value }))
  return () => early.forEach(({ control, value }) => control.isConnected && announce(control, value))
}

const plain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey)

/** A form goes to the server by itself, and another window opens by itself. */
const waits = (pressed: HTMLElement): boolean =>
  pressed instanceof HTMLButtonElement ? pressed.type !== 'submit' : !pressed.hasAttribute('target')

/** Captures clicks made before hydration; the returned function replays the last of them. */
export function captureEarlyClicks(root: HTMLElement): () => void {
  let last: HTMLElement | null = null
  const hear = (event: MouseEvent) => {
    const pressed =
      event.target instanceof Element ? event.target.closest<HTMLElement>('button, a[href]') : null
    if (!pressed || !plain(event) || !waits(pressed)) return
    event.preventDefault()
    last = pressed
  }
  root.addEventListener('click', hear, true)
  return () => {
    root.removeEventListener('click', hear, true)
    if (last?.isConnected) last.click()
  }
}
