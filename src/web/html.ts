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

/** Where in the markup a hole is. */
type HoleContext = 'text' | 'tag' | 'value' | 'address';

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
    .replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}

function fill(child: Child, context: HoleContext): string {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'number') return String(child);
  if (child instanceof Html) return child.text;
  if (typeof child === 'string') {
    if (context === 'tag' && child !== '') throw new Error(`text among attributes: ${child}`);
    return escape(context === 'address' ? safeAddress(child) : child);
  }
  return child.map((one) => fill(one, context)).join('');
}

/** An address that a link may have: within the site, or http, https, mailto. Anything else leads nowhere. */
function safeAddress(address: string): string {
  return /^(?:https?:|mailto:|data:image\/|[/#?.]|$)/i.test(address) ? address : '#';
}

/** Finds the context of each hole, and drops the indentation of the program from the markup. */
function compile(strings: TemplateStringsArray): Template {
  const contexts: HoleContext[] = [];
  let context: HoleContext = 'text';
  for (const part of strings.slice(0, -1)) {
    context = contextAfter(part, context);
    contexts.push(context);
  }
  if (strings.some((part) => /<(?:script|style)\b[^>]*>(?!<\/)/i.test(part))) throw new Error('a template holds an inline script or style');
  return { parts: strings.map((part) => part.replace(/\s*\n\s*/g, '\n')), contexts };
}

function contextAfter(part: string, before: HoleContext): HoleContext {
  let context = before;
  for (let at = 0; at < part.length; at += 1) {
    const character = part[at];
    if (context === 'text') {
      if (character === '<') context = 'tag';
    } else if (context === 'tag') {
      if (character === '>') context = 'text';
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
