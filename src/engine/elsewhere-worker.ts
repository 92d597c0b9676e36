import { asFailureError, type FailureCause } from './failure.ts';
import { type Agreed, type Elsewhere, loadElsewhere } from './load-elsewhere.ts';

/** What the page asks of it, once: it is ended afterwards. */
export type ElsewhereQuestion = { address: string; agreed: Agreed };
export type ElsewhereReply =
  | { bytes: number; total: number | null }
  | { loaded: Elsewhere }
  | { cause: FailureCause };

const reply = (message: ElsewhereReply, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

/** The worker that asks another site for a case, for which alone it is started. */
self.addEventListener('message', async ({ data }: MessageEvent<ElsewhereQuestion>) => {
  try {
    const loaded = await loadElsewhere(data.address, data.agreed, {
      onBytes: (bytes, total) => reply({ bytes, total }),
    });
    reply({ loaded }, [loaded.bytes.buffer]);
  } catch (error) {
    reply({ cause: asFailureError(error).cause });
  }
});
