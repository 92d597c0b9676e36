/** How many of the files of this version are kept on this machine; null where nothing keeps them. */
export async function howMuchIsKept(): Promise<{ kept: number; of: number } | null> {
  const worker = (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.controller;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  const said = new Promise<{ kept: number; of: number }>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage('how-much-is-kept', [port2]);
  return said;
}
