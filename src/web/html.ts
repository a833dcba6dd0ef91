/**
 * HTML that is escaped by construction: what a template is given is text, whatever it holds, unless it is {@link Html} itself.
 */

/** Markup that is safe to send as it stands. Only the templates of this file make it. */
export class Html {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What a hole of a template takes: text, markup, or several; null, undefined and false leave nothing. */
export type Child = Html | string | number | null | undefined | false | readonly Child[];

/** Where in the markup a hole is: among elements, in an element that takes none, in a form's text, in a tag or an attribute. */
type HoleContext = 'text' | 'plain' | 'form' | 'tag' | 'value' | 'address';

interface Template {
  readonly parts: readonly string[];
  readonly contexts: readonly HoleContext[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

/**
 * The tagged template that makes markup: html`<a href="${url}">${name}</a>`.
 * A hole inside a tag stands in a quoted attribute, or takes markup made by a template; anything else is a programming error.
 */
export function html(strings: TemplateStringsArray, ...children: Child[]): Html {
  let template = templates.get(strings);
  if (!template) {
    template = compile(strings);
    templates.set(strings, template);
  }
  let text = template.parts[0] ?? '';
  for (const [index, child] of children.entries()) {
    text += fill(child, template.contexts[index] ?? 'text') + (template.parts[index + 1] ?? '');
  }
  return new Html(text);
}

export const NOTHING = new Html('');

/** Puts markup or text between the members of a list. */
export function join(children: readonly Child[], between: Child): Html {
  return new Html(children.map((child, index) => (index === 0 ? '' : fill(between, 'text')) + fill(child, 'text')).join(''));
}

/** Data for a script of the page, in an element that browsers do not run. */
export function jsonScript(id: string, data: unknown): Html {
  return new Html(`<script type="application/json" id="${escape(id)}">${scriptText(data)}</script>`);
}

/** JSON that no parser of HTML or of scripts reads as anything else. */
function scriptText(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** Rules of our own as a stylesheet within a page, whose content security policy names their hash. */
export function styleElement(rules: string): Html {
  return new Html(`<style>${rules}</style>`);
}

/** JSON-LD, for programs that read the page. */
export function linkedDataScript(data: unknown): Html {
  return new Html(`<script type="application/ld+json">${scriptText(data)}</script>`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in markup, also within quotes. Characters that HTML cannot hold become U+FFFD. */
export function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

function fill(child: Child, context: HoleContext): string {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'number') return String(child);
  if (child instanceof Html) return child.text;
  if (typeof child === 'string') {
    if (context === 'tag' && child !== '') throw new Error(`text among attributes: ${child}`);
    if (context === 'text' && RIGHT_TO_LEFT.test(child)) return isolated(child, '<bdi>', '</bdi>');
    if (context === 'plain' && RIGHT_TO_LEFT.test(child)) return isolated(child, '\u2068', '\u2069');
    return escape(context === 'address' ? safeAddress(child) : child);
  }
  return child.map((one) => fill(one, context)).join('');
}

/** Letters of the scripts that are written from right to left. */
const LETTERS = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';
const RIGHT_TO_LEFT = new RegExp(`[${LETTERS}]`, 'u');
const RUN = new RegExp(`[${LETTERS}]+(?:[^\\p{L}${LETTERS}]*[${LETTERS}]+)*`, 'gu');

/**
 * A text that holds words written from right to left, which would turn what stands beside them: all of it where it begins with them, as a
 * name does, else the words alone.
 */
function isolated(text: string, start: string, end: string): string {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  if (RIGHT_TO_LEFT.test(first)) return start + escape(text) + end;
  let made = '';
  let done = 0;
  for (const match of text.matchAll(RUN)) {
    made += escape(text.slice(done, match.index)) + start + escape(match[0]) + end;
    done = match.index + match[0].length;
  }
  return made + escape(text.slice(done));
}

/** Elements that take text alone: those of SVG and Atom, too. */
const PLAIN_TEXT = /^<(?:title|option|text|tspan|desc|name|summary)\b/i;
const FORM_TEXT = /^<textarea\b/i;

/** An address that a link may have: within the site, or http, https, mailto. Anything else leads nowhere. */
function safeAddress(address: string): string {
  return /^(?:https?:|mailto:|data:image\/|[/#?.]|$)/i.test(address) ? address : '#';
}

/** Finds the context of each hole, and drops the indentation of the program from the markup. */
function compile(strings: TemplateStringsArray): Template {
  const contexts: HoleContext[] = [];
  let context: HoleContext = 'text';
  const element = { content: 'text' as HoleContext };
  for (const part of strings.slice(0, -1)) {
    context = contextAfter(part, context, element);
    contexts.push(context);
  }
  if (strings.some((part) => /<(?:script|style)\b[^>]*>(?!<\/)/i.test(part))) throw new Error('a template holds an inline script or style');
  return { parts: strings.map((part) => part.replace(/\s*\n\s*/g, '\n')), contexts };
}

/** @param element what the element takes that was opened last; kept from part to part */
function contextAfter(part: string, before: HoleContext, element: { content: HoleContext }): HoleContext {
  let context = before;
  for (let at = 0; at < part.length; at += 1) {
    const character = part[at];
    if (context === 'text' || context === 'plain' || context === 'form') {
      if (character !== '<') continue;
      context = 'tag';
      const tag = part.slice(at, at + 20);
      element.content = PLAIN_TEXT.test(tag) ? 'plain' : FORM_TEXT.test(tag) ? 'form' : 'text';
    } else if (context === 'tag') {
      if (character === '>') context = element.content;
      else if (character === '=') {
        if (part[at + 1] !== '"') throw new Error(`an attribute is not in double quotes: ${part}`);
        context = /\s(?:href|src|action|formaction|data|cite)$/.test(part.slice(0, at)) ? 'address' : 'value';
        at += 1;
      }
    } else if (character === '"') context = 'tag';
    // Only what an address begins with decides where it leads.
    else context = 'value';
  }
  return context;
}
