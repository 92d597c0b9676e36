#!/usr/bin/env node
/**
 * Starts Firefox for Playwright's channel `moz-firefox`, and stands between the two. Playwright 1.65 asks for parts of
 * WebDriver BiDi (https://w3c.github.io/webdriver-bidi/) that Firefox 140, the extended support release, has not yet:
 *
 * - collecting the bodies of answers, where downloads go, and overrides of a screen: answered here as done, and not done;
 * - `browsingContext.historyUpdated`: a script in each page tells of its steps, and the event is made of that.
 *
 * All else goes through as it comes. With a release that knows them this passes everything on.
 */
import { spawn } from 'node:child_process';
import { WebSocket, WebSocketServer } from 'ws';

const LISTENING = /WebDriver BiDi listening on (ws:\/\/[\d.]+:\d+)/;
const CHANNEL = 'steps';
/** Ids of our own commands; Playwright counts up from one. */
const OWN_ID = 2 ** 40;

/**
 * Runs in each page before its own scripts, and in the page's own world: every step of its history is told on a channel.
 * From another world (an extension's, a sandbox with more rights) the same would hand `apply` of the page a list that the
 * page may not read, and every step would throw “Permission denied to access property "length"”.
 */
const TELL_STEPS = `(tell) => {
  const told = (name) => {
    const step = History.prototype[name];
    History.prototype[name] = function (...args) {
      const done = step.apply(this, args);
      tell(location.href);
      return done;
    };
  };
  told('pushState');
  told('replaceState');
  addEventListener('popstate', () => tell(location.href), true);
}`;

const ownCommands = [
  { method: 'session.subscribe', params: { events: ['script.message'] } },
  {
    method: 'script.addPreloadScript',
    params: {
      functionDeclaration: TELL_STEPS,
      arguments: [{ type: 'channel', value: { channel: CHANNEL } }],
    },
  },
];

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox-esr', process.argv.slice(2), {
  stdio: ['ignore', 'pipe', 'pipe'],
});
firefox.stdout.pipe(process.stdout);
firefox.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => firefox.kill(signal));

let said = '';
firefox.stderr.on('data', (chunk) => {
  said += chunk;
  const address = LISTENING.exec(said)?.[1];
  if (!address) return;
  said = '';
  listen(address);
});

function listen(address) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 }, () =>
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`),
  );
  server.on('connection', (client, request) => join(client, new WebSocket(address + request.url)));
}

function join(client, browser) {
  const waiting = [];
  const ask = (text) => {
    if (browser.readyState === WebSocket.OPEN) browser.send(text);
    else waiting.push(text);
  };
  browser.on('open', () => {
    for (const text of waiting.splice(0)) browser.send(text);
  });
  let session = null;
  client.on('message', (data) => {
    const text = String(data);
    const { id, method } = JSON.parse(text);
    if (method === 'session.new') session = id;
    ask(text);
  });
  browser.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.id >= OWN_ID) return;
    client.send(JSON.stringify(translated(message)));
    if (session === null || message.id !== session) return;
    session = null;
    for (const [i, command] of ownCommands.entries()) ask(JSON.stringify({ id: OWN_ID + i, ...command }));
  });
  client.on('close', () => browser.close());
  browser.on('close', () => client.close());
}

function translated(message) {
  if (message.error === 'unknown command') return { type: 'success', id: message.id, result: {} };
  const { method, params } = message;
  if (method !== 'script.message' || params.channel !== CHANNEL) return message;
  return {
    type: 'event',
    method: 'browsingContext.historyUpdated',
    params: { context: params.source.context, timestamp: Date.now(), url: params.data.value },
  };
}
