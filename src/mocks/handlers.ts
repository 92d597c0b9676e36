/**
 * Cases that nobody keeps as files: one for each way in which a case can be slow, large or wrong. They are opened like
 * any other (`?case=slow`), in the dev server, in unit tests and in the browser tests of the built site.
 *
 * slow · huge (100,000 quotes, 10,000 events) · huge-5000 (any size) · crowded (3,000 events) · many-sources (2,400) ·
 * one-source · no-frames · hostile · partly-broken
 * and what cannot be opened: missing · server-error · unreachable · cut-off · web-page · broken · wrong-shape · too-new
 */
import { delay, HttpResponse, http } from 'msw';
import { generateCaseFile } from './generate-case.ts';
import { hostileText } from './hostile-case.ts';
import { partlyBrokenCaseFile } from './partly-broken-case.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** A text in so many pieces, one every `ms`. With `stopAfter`, the connection breaks after that many. */
function trickle(
  bytes: Uint8Array<ArrayBuffer>,
  pieces: number,
  ms: number,
  stopAfter = pieces,
): ReadableStream {
  const size = Math.ceil(bytes.length / pieces);
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      await delay(ms);
      if (sent === stopAfter) return controller.error(new Error('The connection broke.'));
      controller.enqueue(bytes.slice(sent * size, (sent + 1) * size));
      sent++;
      if (sent === pieces) controller.close();
    },
  });
}

const answers: Record<string, () => Response | Promise<Response>> = {
  async slow() {
    const bytes = bytesOf(JSON.stringify(generateCaseFile(200)));
    await delay(1000);
    const headers = { ...JSON_TYPE, 'Content-Length': String(bytes.length) };
    return new HttpResponse(trickle(bytes, 20, 200), { headers });
  },
  missing: () => new HttpResponse('Not found', { status: 404 }),
  'server-error': () => new HttpResponse('Out of order', { status: 503 }),
  unreachable: () => HttpResponse.error(),
  'cut-off'() {
    const bytes = bytesOf(JSON.stringify(generateCaseFile(200)));
    const headers = { ...JSON_TYPE, 'Content-Length': String(bytes.length) };
    return new HttpResponse(trickle(bytes, 10, 50, 4), { headers });
  },
  'web-page': () => HttpResponse.html('<!doctype html><title>Sign in to the network</title>'),
  broken: () =>
    new HttpResponse('{\n  "case": { "name": "Broken" },\n  "sources": [,]\n}', { headers: JSON_TYPE }),
  'wrong-shape': () => HttpResponse.json({ case: {}, sources: 'The Hill' }),
  'too-new': () => HttpResponse.json({ formatVersion: '2.0', case: { name: 'From the future' } }),
  crowded: () => HttpResponse.json(generateCaseFile(3000, 1, { events: 3000 })),
  'many-sources': () =>
    HttpResponse.json(generateCaseFile(12_000, 1, { sources: 2400, articles: 3000, people: 400 })),
  'one-source': () => HttpResponse.json(generateCaseFile(120, 1, { sources: 1 })),
  'no-frames'() {
    const { frames, schemes, annotations, ...rest } = generateCaseFile(300);
    return HttpResponse.json(rest);
  },
  'partly-broken': () => HttpResponse.json(partlyBrokenCaseFile()),
  hostile: () => new HttpResponse(hostileText(), { headers: JSON_TYPE }),
};

export const handlers = [
  ...Object.entries(answers).map(([id, answer]) => http.get(`*/data/${id}.case.json`, answer)),
  http.get('*/data/huge.case.json', () =>
    HttpResponse.json(generateCaseFile(100_000, 1, { events: 10_000 })),
  ),
  http.get('*/data/huge-:size.case.json', ({ params }) =>
    HttpResponse.json(generateCaseFile(Math.min(1_000_000, Number(params.size) || 1000))),
  ),
];
