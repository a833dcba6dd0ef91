import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { MaillageError, show } from '../errors.js';
import { refuseCompressed, refuseMisread, tooLarge } from './request.js';

/** Forms that hold files: `multipart/form-data` (RFC 7578), read by a library within limits. */

/** A file of a form, as it came. */
export interface UploadedFile {
  /** Without folders; empty where no file was chosen. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it has more than may be sent: then `bytes` is only its beginning. */
  readonly isCut: boolean;
}

export interface Upload {
  readonly fields: URLSearchParams;
  readonly files: ReadonlyMap<string, UploadedFile>;
}

/** What letters that are not in UTF-8 are read as, where somebody wrote it. */
const MISREAD = Buffer.from('\uFFFD');

/** More fields and files than these no form of ours has. */
const [MAX_FIELDS, MAX_FILES] = [50, 5];

/** How many files or texts of the greatest length a form holds in all: one of each. */
const WHOLE = 2;

/**
 * Reads the body of a request as a form with files. What is beyond the limit of a file or a field is read and dropped, so that whoever
 * sent it gets an answer, and not a broken connection.
 * @param maxBytes of a file, and of the text of a field
 * @throws UNSUPPORTED_MEDIA_TYPE when it is no such form; PAYLOAD_TOO_LARGE when it holds more in all than a file and a text; BAD_REQUEST
 * when it ends too early, is malformed or is not in UTF-8
 */
export function readUpload(request: IncomingMessage, maxBytes: number): Promise<Upload> {
  const type = request.headers['content-type'] ?? '';
  if (!/^multipart\/form-data\s*;.*boundary=/i.test(type)) {
    throw new MaillageError('UNSUPPORTED_MEDIA_TYPE', {
      fr: `Cette adresse prend un formulaire avec un fichier${type === '' ? '' : `, pas ${show(type)}`}.`,
      en: `This address takes a form with a file${type === '' ? '' : `, not ${show(type)}`}.`,
    });
  }
  refuseCompressed(request);
  const fields = new URLSearchParams();
  const files = new Map<string, UploadedFile>();
  const most = WHOLE * maxBytes;
  let kept = 0;
  const hasRoom = (bytes: number): boolean => (kept += bytes) <= most;
  const parser = new Busboy({
    headers: request.headers as BusboyHeaders,
    limits: { fileSize: maxBytes, fieldSize: maxBytes, fields: MAX_FIELDS, files: MAX_FILES, parts: MAX_FIELDS + MAX_FILES },
  });
  let isWritten = false;
  const read = new Promise<Upload>((resolve, reject) => {
    const fail = (): void => {
      request.unpipe(parser);
      request.resume();
      reject(MALFORMED);
    };
    let end = Buffer.alloc(0);
    request.on('data', (chunk: Buffer) => {
      if (isWritten) return;
      const bytes = Buffer.concat([end, chunk]);
      isWritten = bytes.includes(MISREAD);
      end = bytes.subarray(1 - MISREAD.length);
    });
    // What is beyond the limit may be cut off within a letter.
    parser.on('field', (name, value, _nameIsCut, isCut) => {
      if (hasRoom(Buffer.byteLength(value))) fields.append(name, isCut ? value.replace(/\uFFFD+$/u, '') : value);
    });
    // The name is missing where no file was chosen, whatever its type says.
    parser.on('file', (field, stream, name: string | undefined) => {
      const chunks: Buffer[] = [];
      let isCut = false;
      stream.on('data', (chunk: Buffer) => {
        if (hasRoom(chunk.length)) chunks.push(chunk);
      });
      stream.on('limit', () => (isCut = true));
      stream.on('error', fail);
      stream.on('end', () => {
        files.set(field, { name: (name ?? '').replace(/^.*[/\\]/, ''), bytes: Buffer.concat(chunks), isCut });
      });
    });
    parser.on('error', fail);
    parser.on('finish', () => {
      if (kept <= most) resolve({ fields, files });
      else reject(tooLarge(most));
    });
    request.on('error', fail);
    request.on('close', () => {
      if (!request.complete) fail();
    });
    request.pipe(parser);
  });
  return read.then((upload) => {
    refuseMisread(upload.fields, isWritten ? encodeURIComponent('\uFFFD') : '');
    return upload;
  });
}

const MALFORMED = new MaillageError('BAD_REQUEST', {
  fr: 'Le formulaire est arrivé incomplet : envoyez-le de nouveau.',
  en: 'The form arrived incomplete: please send it again.',
});
