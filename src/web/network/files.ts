import type { ResponseData } from '../../http/response.js';
import { csv } from '../csv.js';
import { phrases, formatDecimal } from '../i18n.js';
import { address, type PageRequest } from '../page-request.js';
import { draw } from './drawing.js';
import { linksForFrame } from './frame-links.js';
import { EMBED_DEFAULTS } from './page.js';
import { queryString, readParameters, toQuery } from './parameters.js';
import { askNetwork, type Centres, findCentres, type EdgeAnswer, type NetworkAnswer } from './query.js';
import { networkSvg } from './svg.js';
import { sourceOf, titleOf } from './view.js';

const T = phrases({
  fr: {
    head: [
      'identifiant',
      'de (identifiant)',
      'de',
      'lien',
      'vers (identifiant)',
      'vers',
      'rôle',
      'état',
      'certitude',
      'date',
      'somme',
      'monnaie',
      'phrase',
      'adresse',
    ].join('|'),
    name: 'reseau',
  },
  en: {
    head: [
      'id',
      'from (id)',
      'from',
      'link',
      'to (id)',
      'to',
      'role',
      'status',
      'certainty',
      'date',
      'sum',
      'currency',
      'sentence',
      'address',
    ].join('|'),
    name: 'network',
  },
});

/** A network as a file, by format. */
export const FILES: Readonly<Record<'svg' | 'csv' | 'json', (request: PageRequest) => Promise<ResponseData>>> = {
  svg: async (request) => {
    const { lang, publicUrl } = request;
    const { centres, answer, name } = await read(request);
    const drawing = draw(answer.nodes, answer.edges);
    const options = {
      lang,
      prefix: 'net',
      title: titleOf(centres, lang),
      focus: answer.focus,
      file: { publicUrl, source: sourceOf(centres, answer, publicUrl, lang) },
    };
    // A site can show the file as an <object>; links must not open inside it.
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n${linksForFrame(networkSvg(drawing, answer.edges, options).text)}\n`;
    const headers = { ...contentDisposition(name, 'svg'), 'Content-Security-Policy': "default-src 'none'; sandbox" };
    return { status: 200, type: 'image/svg+xml', body, headers: { ...headers, ...unlisted(answer) } };
  },
  csv: async (request) => {
    const { answer, name } = await read(request);
    const rows = answer.edges.map(({ relation }) => csvRow(relation, request));
    const body = csv([T[request.lang].head.split('|'), ...rows], request.lang);
    return { status: 200, type: 'text/csv; charset=utf-8', body, headers: { ...contentDisposition(name, 'csv'), ...unlisted(answer) } };
  },
  json: async (request) => {
    const { parameters, centres, answer, name } = await read(request);
    const { focus: _focus, edges, ...network } = answer;
    const data = {
      title: titleOf(centres, request.lang),
      base: centres.dataset.name,
      query: queryString(toQuery(parameters, EMBED_DEFAULTS)),
      network: { ...network, edges: edges.map(publicEdge) },
    };
    const body = `${JSON.stringify(data, null, 2)}\n`;
    return {
      status: 200,
      type: 'application/json; charset=utf-8',
      body,
      headers: { ...contentDisposition(name, 'json'), ...unlisted(answer) },
    };
  },
};

interface RequestedNetwork {
  readonly parameters: ReturnType<typeof readParameters>;
  readonly centres: Centres;
  readonly answer: NetworkAnswer & { readonly focus: string | null };
  readonly name: string;
}

async function read(request: PageRequest): Promise<RequestedNetwork> {
  const centres = await findCentres(request, readParameters(request.query, EMBED_DEFAULTS));
  const parameters = centres.present;
  const answer = { ...(await askNetwork(request, parameters)), focus: parameters.focus };
  const slug = parameters.around[0]?.split('/').at(-1) ?? 'base';
  return { parameters, centres, answer, name: `${T[request.lang].name}-${slug.slice(0, 80)}` };
}

function contentDisposition(name: string, extension: string): Record<string, string> {
  return { 'Content-Disposition': `inline; filename="${name.replace(/[^\w-]/g, '-')}.${extension}"` };
}

function unlisted({ nodes }: NetworkAnswer): Record<string, string> {
  return nodes.some(({ entity }) => entity.kind === 'PERSON') ? { 'X-Robots-Tag': 'noindex' } : {};
}

function csvRow(relation: EdgeAnswer['relation'], { lang, publicUrl }: PageRequest): string[] {
  const { id, subject, object, label, role, status, certainty, dates, amount, evidence } = relation;
  const quotes = evidence.map(({ quote }) => quote).filter((quote) => quote !== '');
  return [
    id,
    subject.id,
    subject.name,
    label,
    object.id,
    object.name,
    role ?? '',
    status,
    certainty,
    dates?.edtf ?? dates?.wording ?? '',
    amount ? formatDecimal(lang, amount.value) : '',
    amount?.currency ?? '',
    quotes.join(' / '),
    `${publicUrl}${address(lang, subject.id)}`,
  ];
}

/** An edge as the API returns it, without the fields that only this site needs and without quotes that are withheld. */
function publicEdge({ source, target, relation }: EdgeAnswer): object {
  const { isWithheld, evidence, ...row } = relation;
  const passages = evidence.map(({ mentions: _mentions, quote, prefix, suffix, ...passage }) => ({
    ...passage,
    ...(isWithheld ? {} : { quote, prefix, suffix }),
  }));
  return { source, target, relation: { ...row, evidence: passages } };
}
