// The embedded engine in a process of its own: it blocks whoever calls it, and writes to standard output what nobody
// asked for. Arguments: the folder with its package, the folder of its data. Speaks by messages only:
//   { id, sql, params, format, isStream, isWriting }  ->  { id, rows } … { id, bytes, rowsRead, bytesRead } or { id, fault }
//   { cancel: id }                                    ->  the query ends with a fault
//   { watch: id }                                     ->  { id, progress: { rows, bytes, of } } while it runs
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [, , packages, data] = process.argv;
const { Session } = createRequire(join(packages, 'package.json'))('chdb');
/** One session asks, and may only read; the other loads, watches, and ends what is no longer wanted. */
const master = new Session(data);
const reader = new Session(data, { connectionArgs: ['--readonly=2'] });

const streams = new Map();
const commentOf = (id) => `readout ${Number(id)}`;

function faultOf(error) {
  const message = String(error?.cause?.message ?? error?.message ?? error);
  const code =
    error?.clickhouseCode ?? error?.cause?.clickhouseCode ?? Number(/Code: (\d+)/.exec(message)?.[1] ?? 0);
  return { code, message };
}

async function stream({ id, sql, params, format }) {
  const found = reader.queryStreamBind(sql, params, { format });
  streams.set(id, found);
  try {
    for await (const chunk of found) {
      if (!streams.has(id)) break;
      const bytes = Uint8Array.from(chunk.raw());
      // Waits until the chunk is on its way, so that a slow reader is not drowned.
      await new Promise((resolve) => process.send({ id, chunk: bytes }, resolve));
    }
    return { bytes: new Uint8Array(0), rowsRead: 0, bytesRead: 0 };
  } finally {
    streams.delete(id);
  }
}

async function ask({ id, sql, params, format, isWriting }) {
  const session = isWriting ? master : reader;
  const found = await session.queryBindAsync(sql, params, { format });
  return { id, bytes: Uint8Array.from(found.bytes()), rowsRead: found.rowsRead, bytesRead: found.bytesRead };
}

async function watch(id) {
  const sql = `SELECT read_rows, read_bytes, total_rows_approx, written_rows FROM system.processes WHERE Settings['log_comment'] = '${commentOf(id)}'`;
  const found = await master.queryAsync(sql, { format: 'JSONCompactEachRow' });
  const [line] = found.text().split('\n');
  if (!line) return;
  const [rows, bytes, of, written] = JSON.parse(line).map(Number);
  process.send({ id, progress: { rows, bytes, of, written } });
}

process.on('message', async (message) => {
  try {
    if (message.cancel !== undefined) {
      const open = streams.get(message.cancel);
      streams.delete(message.cancel);
      open?.cancel();
      if (!open)
        await master.queryAsync(
          `KILL QUERY WHERE Settings['log_comment'] = '${commentOf(message.cancel)}' ASYNC`,
          { format: 'Null' },
        );
      return;
    }
    if (message.watch !== undefined) return await watch(message.watch);
    const answer = await (message.isStream ? stream(message) : ask(message));
    process.send({ id: message.id, done: answer });
  } catch (error) {
    if (message.id !== undefined) process.send({ id: message.id, fault: faultOf(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.send({ isReady: true });
