import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { HeaderMap } from '@apollo/server';

/** Which headers and parameters the program reads while it answers, found by watching it: what it begins to read tomorrow is found too. */
export interface PlacesRead {
  readonly headers: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
}

/** The methods that read one parameter of a query by its name. */
const READERS = ['get', 'getAll', 'has'] as const;

/**
 * Watches what is read until it is stopped. The client that asks must make no use of `URLSearchParams` meanwhile.
 * @returns what was read since the last call, and how to stop
 */
export function watchReading(): { readonly taken: () => PlacesRead; readonly stop: () => void } {
  let read = emptyPlaces();
  const undo: (() => void)[] = [];

  const began = (message: unknown): void => {
    const { request } = message as { request: IncomingMessage };
    const headers = new Proxy(request.headers, {
      get: (target, name) => {
        if (typeof name === 'string') read.headers.add(name);
        return Reflect.get(target, name) as unknown;
      },
    });
    Object.defineProperty(request, 'headers', { value: headers });
  };
  subscribe('http.server.request.start', began);
  undo.push(() => unsubscribe('http.server.request.start', began));

  const watch = (prototype: object, method: string, names: () => Set<string>): void => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, method);
    const original = Reflect.get(prototype, method) as (this: unknown, name: string, ...rest: unknown[]) => unknown;
    Object.defineProperty(prototype, method, {
      configurable: true,
      writable: true,
      value(this: unknown, name: string, ...rest: unknown[]) {
        names().add(name);
        return original.call(this, name, ...rest);
      },
    });
    undo.push(() => {
      if (descriptor) Object.defineProperty(prototype, method, descriptor);
      else Reflect.deleteProperty(prototype, method);
    });
  };
  for (const method of READERS) watch(URLSearchParams.prototype, method, () => read.parameters);
  // Apollo is given the headers as a map, and reads it.
  watch(HeaderMap.prototype, 'get', () => read.headers);

  return {
    taken: () => {
      const before = read;
      read = emptyPlaces();
      return before;
    },
    stop: () => {
      for (const one of undo) one();
    },
  };
}

const emptyPlaces = (): { headers: Set<string>; parameters: Set<string> } => ({ headers: new Set(), parameters: new Set() });
