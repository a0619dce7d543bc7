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

/** What somebody wrote or chose in the server's HTML before the programme was there to hear it;
 * the answer tells it to the programme, once that has begun. */
export function writtenEarly(root: HTMLElement): () => void {
  const controls = Array.from(root.querySelectorAll<Control>('input[name], select[name]'))
  const early = controls.filter(changed).map((control) => ({ control, value: control.value }))
  return () => early.forEach(({ control, value }) => control.isConnected && announce(control, value))
}
