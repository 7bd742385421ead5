type Attributes = Readonly<Record<string, string | boolean>>;
type Child = Node | string;

/** An element with attributes and children; text is always text. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, '');
    else if (value !== false) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** A field with its label and a line that explains it. */
export function field(label: string, hint: string, input: HTMLElement): HTMLElement {
  return element('label', { class: 'field' }, label, ...(hint === '' ? [] : [element('small', {}, hint)]), input);
}
