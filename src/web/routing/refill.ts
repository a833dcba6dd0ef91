import findMyWay from 'find-my-way';
import { requireRole } from '../../auth/actor.js';
import { actorOf } from '../../auth/sessions.js';
import type { FormRequest, FormRoute } from '../form-request.js';
import { LANGS } from '../i18n.js';
import { makePageRequest } from '../page-request.js';

/** Forms that waited until their sender had signed in, filled in again. */

/** Finds the form at an address among some pages: null where there is none, or where it can only be sent on as it was. */
export function refillIn(pages: readonly FormRoute[]): (path: string) => FormRoute['refill'] | null {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 500 });
  for (const page of pages) for (const lang of LANGS) router.on('POST', `/${lang}${page.path}`, () => undefined, page);
  return (path) => {
    const found = router.find('POST', path);
    const route = found?.store as FormRoute | undefined;
    if (!found || !route?.refill) return null;
    const { refill, needs } = route;
    return (page, fields) => {
      // Whoever signed in meanwhile may be somebody else.
      if (needs !== null) requireRole(page.session?.account.role ?? 'ANONYMOUS', needs);
      return refill(requestAt(page, path, found.params), fields);
    };
  };
}

/** The request for another page by somebody who has just signed in: they read what they may, not what anybody may. */
function requestAt(page: FormRequest, path: string, parameters: Readonly<Record<string, string | undefined>>): FormRequest {
  const { session, application, lang, formToken } = page;
  if (!session) return page;
  const actor = actorOf(session.account);
  const url = new URL(path, application.publicUrl);
  const bearer = { role: actor.role, actor, session };
  return { ...page, ...makePageRequest(application, bearer, lang, url, parameters), formToken, signedIn: { actor, formToken } };
}
