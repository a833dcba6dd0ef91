import { unescaped } from './form-client.js';

/** The forms of a page as a browser sends them: what each control holds. */
export interface PageForm {
  readonly action: string;
  readonly markup: string;
  /** What it would send as it is, without its token. */
  readonly fields: URLSearchParams;
  /** The names of the controls that somebody can see and fill in. */
  readonly filled: ReadonlySet<string>;
}

/** The forms of a page that change something and have a control to fill in. */
export function formsIn(text: string): PageForm[] {
  const main = /<main[^]*<\/main>/.exec(text)?.[0] ?? '';
  return [...main.matchAll(/<form\b[^>]*method="post"[^>]*>[^]*?<\/form>/g)]
    .map(([markup]) => ({
      markup,
      action: unescaped(/action="([^"]*)"/.exec(markup)?.[1] ?? ''),
      ...readControls(markup, (control) => control.value),
    }))
    .filter(({ filled }) => filled.size > 0);
}

/** What a form sends as it is, without its token. */
export function sentBy(markup: string): URLSearchParams {
  return readControls(markup, ({ value }) => value).fields;
}

/** What a form sends when everything in it is filled in: words of its own in every text, the last of every choice. */
export function filledIn({ markup }: PageForm): URLSearchParams {
  let number = 0;
  return readControls(markup, ({ options, isText, value, last }) => {
    if (options) return last;
    return isText ? `Mot ${(number += 1)}` : value;
  }).fields;
}

interface Control {
  readonly value: string | null;
  readonly isText: boolean;
  readonly options: boolean;
  readonly last: string | null;
}

function readControls(markup: string, valueOf: (control: Control) => string | null): { fields: URLSearchParams; filled: Set<string> } {
  const fields = new URLSearchParams();
  const filled = new Set<string>();
  const boxes = new Set<string>();
  for (const [whole, tag = '', attributes = '', inner = ''] of markup.matchAll(
    /<(input)\b([^>]*)>|<(?:textarea)\b[^>]*>[^]*?<\/textarea>|<(?:select)\b[^>]*>[^]*?<\/select>/g,
  )) {
    const head = tag === 'input' ? attributes : (/^<\w+([^>]*)>/.exec(whole)?.[1] ?? '');
    const body = tag === 'input' ? inner : whole.slice(whole.indexOf('>') + 1, whole.lastIndexOf('<'));
    const attribute = (name: string): string | null => {
      const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1];
      return found === undefined ? null : unescaped(found);
    };
    const name = attribute('name');
    if (name === null || name === 'token') continue;
    const type = whole.startsWith('<select') ? 'select' : whole.startsWith('<textarea') ? 'textarea' : (attribute('type') ?? 'text');
    if (type !== 'hidden') filled.add(name);
    if (type === 'radio' || type === 'checkbox') {
      const isOn = head.includes(' checked');
      const value = valueOf({ value: isOn ? attribute('value') : null, isText: false, options: true, last: attribute('value') });
      if (value === null) continue;
      if (type === 'radio' && boxes.has(name)) fields.set(name, value);
      else fields.append(name, value);
      boxes.add(name);
      continue;
    }
    const choices = [...body.matchAll(/<option value="([^"]*)"( selected)?/g)].map(([, value = '', selected]) => ({
      value: unescaped(value),
      isChosen: selected !== undefined,
    }));
    const value = valueOf({
      value:
        type === 'select'
          ? ((choices.find(({ isChosen }) => isChosen) ?? choices[0])?.value ?? '')
          : type === 'textarea'
            ? unescaped(body)
            : (attribute('value') ?? ''),
      isText: type !== 'hidden' && type !== 'select',
      options: type === 'select',
      last: choices.at(-1)?.value ?? null,
    });
    if (value !== null) fields.append(name, value);
  }
  return { fields, filled };
}
