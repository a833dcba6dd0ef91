import { inTurns } from '../../api/operation-work.js';
import type { ResponseData } from '../../http/response.js';
import { phrases } from '../i18n.js';
import type { EntityKind } from '../../kinds/index.js';
import type { PageRequest } from '../page-request.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../tables/network.js';
import { type Table, tableFile } from '../tables/table.js';
import { drawInSteps } from './drawing.js';
import { linksForFrame } from './frame-links.js';
import { EMBED_DEFAULTS } from './page.js';
import { kindWord, queryString, readHidden, readParameters, toQuery } from './parameters.js';
import { previewSvg, readPictureWidth } from './preview-picture.js';
import { askNetwork, type Centres, findCentres, type EdgeAnswer, type NetworkAnswer } from './query.js';
import { toPng } from './raster-worker-client.js';
import { networkSvg } from './svg.js';
import { previewNote, sheetWords, titleOf } from './view.js';

const T = phrases({ fr: { name: 'reseau', nodes: 'fiches' }, en: { name: 'network', nodes: 'entries' } });

/** A network as a file, by format. */
export const FILES: Readonly<Record<'svg' | 'png' | 'csv' | 'nodes' | 'json', (request: PageRequest) => Promise<ResponseData>>> = {
  svg: async (request) => {
    const { lang, publicUrl } = request;
    const { parameters, centres, answer, name } = await read(request);
    const drawing = await inTurns(drawInSteps(answer.nodes, answer.edges));
    const options = {
      lang,
      prefix: 'net',
      title: titleOf(centres, lang),
      focus: answer.focus,
      labels: parameters.labels,
      file: { publicUrl, words: sheetWords(request, centres, answer) },
    };
    // A site can show the file as an <object>; links must not open inside it.
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n${linksForFrame(networkSvg(drawing, answer.edges, options).text)}\n`;
    const headers = { ...contentDisposition(name, 'svg'), 'Content-Security-Policy': "default-src 'none'; sandbox" };
    return { status: 200, type: 'image/svg+xml', body, headers: { ...headers, ...unlisted(answer) } };
  },
  png: async (request) => {
    const { lang, query } = request;
    const pictureWidth = readPictureWidth(query);
    const { centres, answer, name } = await read(request, ['width']);
    const options = { lang, prefix: 'net', title: titleOf(centres, lang), focus: null, pictureWidth };
    const svg = previewSvg(await inTurns(drawInSteps(answer.nodes, answer.edges)), answer.edges, previewNote(request, centres), options);
    const body = await toPng(svg, namesPersons(answer));
    return { status: 200, type: 'image/png', body, headers: { ...contentDisposition(name, 'png'), ...unlisted(answer) } };
  },
  csv: async (request) => {
    const { answer, name } = await read(request);
    return tableData(request, answer, { name, columns: EDGE_COLUMNS, rows: answer.edges });
  },
  nodes: async (request) => {
    const { answer, name } = await read(request);
    return tableData(request, answer, { name: `${name}-${T[request.lang].nodes}`, columns: NODE_COLUMNS, rows: answer.nodes });
  },
  json: async (request) => {
    const { parameters, hidden, centres, answer, name } = await read(request);
    const { focus: _focus, edges, ...network } = answer;
    const data = {
      title: titleOf(centres, request.lang),
      base: centres.dataset.name,
      query: queryString({
        ...toQuery(parameters, EMBED_DEFAULTS),
        ...(hidden.length > 0 ? { hide: hidden.map(kindWord).join(',') } : {}),
      }),
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
  readonly hidden: readonly EntityKind[];
  readonly centres: Centres;
  readonly answer: NetworkAnswer & { readonly focus: string | null };
  readonly name: string;
}

async function read(request: PageRequest, ofTheFile: readonly string[] = ['raw']): Promise<RequestedNetwork> {
  const query = new URLSearchParams(request.query);
  // How a file is made is no question of which network it holds, and what is hidden in it was asked for.
  const hidden = readHidden(query);
  for (const name of [...ofTheFile, 'hide']) query.delete(name);
  const centres = await findCentres(request, readParameters(query, EMBED_DEFAULTS));
  const parameters = centres.present;
  const answer = { ...without(await askNetwork(request, parameters), hidden), focus: parameters.focus };
  const slug = parameters.around[0]?.split('/').at(-1) ?? 'base';
  return { parameters, hidden, centres, answer, name: `${T[request.lang].name}-${slug.slice(0, 80)}` };
}

/** What is seen of a network while the legend hides some kinds: the others, and the edges between them. */
function without(answer: NetworkAnswer, hidden: readonly EntityKind[]): NetworkAnswer {
  if (hidden.length === 0) return answer;
  const nodes = answer.nodes.filter(({ entity }) => !hidden.includes(entity.kind));
  const ids = new Set(nodes.map(({ entity }) => entity.id));
  const edges = answer.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  return { ...answer, nodes, edges, shown: nodes.length };
}

function contentDisposition(name: string, extension: string): Record<string, string> {
  return { 'Content-Disposition': `inline; filename="${name.replace(/[^\w-]/g, '-')}.${extension}"` };
}

function namesPersons({ nodes }: NetworkAnswer): boolean {
  return nodes.some(({ entity }) => entity.kind === 'PERSON');
}

function unlisted(answer: NetworkAnswer): Record<string, string> {
  return namesPersons(answer) ? { 'X-Robots-Tag': 'noindex' } : {};
}

async function tableData<Row>(request: PageRequest, answer: NetworkAnswer, table: Table<Row>): Promise<ResponseData> {
  const { type, body, filename = '' } = await tableFile(request, table);
  return { status: 200, type, body, headers: { 'Content-Disposition': `inline; filename="${filename}"`, ...unlisted(answer) } };
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
