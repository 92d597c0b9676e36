#!/usr/bin/env node
/**
 * Starts Firefox for Playwright's channel `moz-firefox`, and stands between the two. Playwright 1.65 asks for parts of
 * WebDriver BiDi (https://w3c.github.io/webdriver-bidi/) that Firefox 140, the extended support release, has not yet:
 *
 * - collecting the bodies of answers, and overrides of a screen: answered here as done, and not done;
 * - `browsingContext.historyUpdated`: a script in each page tells of its steps, and the event is made of that;
 * - downloads: a script in each page tells what the page hands the browser to save, which is written here in its place.
 *
 * And Playwright sends nothing at all for a tap: a press of the middle button is made one, which Firefox knows well.
 *
 * All else goes through as it comes. With a release that knows them this passes everything on.
 */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, join as joinPath } from 'node:path';
import { WebSocket, WebSocketServer } from 'ws';

const LISTENING = /WebDriver BiDi listening on (ws:\/\/[\d.]+:\d+)/;
const STEPS = 'steps';
const FILES = 'files';
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

/** Runs in the same way: what a page has made a blob of and presses a link with a file's name for is told, and not saved. */
const TELL_FILES = `(tell) => {
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    const blob = this.download && blobs.get(this.href);
    if (!blob) return click.call(this);
    const { download: name, href: url } = this;
    const reader = new FileReader();
    reader.onload = () => tell(JSON.stringify({ name, url, data: reader.result }));
    reader.readAsDataURL(blob);
  };
}`;

const inEachPage = (functionDeclaration, channel) => ({
  method: 'script.addPreloadScript',
  params: { functionDeclaration, arguments: [{ type: 'channel', value: { channel } }] },
});
const ownCommands = [
  { method: 'session.subscribe', params: { events: ['script.message'] } },
  inEachPage(TELL_STEPS, STEPS),
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
  let own = OWN_ID;
  const askOwn = (command) => ask(JSON.stringify({ id: own++, ...command }));
  /** Where downloads are to go, and the command that said so first. */
  let downloads = null;
  client.on('message', (data) => {
    const text = String(data);
    const { id, method, params } = JSON.parse(text);
    if (method === 'session.new') session = id;
    if (method === 'input.performActions')
      return ask(JSON.stringify({ id, method, params: withFinger(params) }));
    if (method === 'browser.setDownloadBehavior' && params.downloadBehavior?.destinationFolder)
      downloads ??= { id, folder: params.downloadBehavior.destinationFolder };
    ask(text);
  });
  browser.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.id >= OWN_ID) return;
    if (downloads?.id === message.id && message.error) askOwn(inEachPage(TELL_FILES, FILES));
    for (const each of translated(message, downloads)) client.send(JSON.stringify(each));
    if (session === null || message.id !== session) return;
    session = null;
    for (const command of ownCommands) askOwn(command);
  });
  client.on('close', () => browser.close());
  browser.on('close', () => client.close());
}

/** Where the mouse was moved last: a press is sent without its place. */
let mouse = { x: 0, y: 0 };

/** The same actions, with a finger in place of the middle button of the mouse. */
function withFinger(params) {
  const [{ parameters, actions: [step] = [] }] = params.actions;
  if (parameters?.pointerType !== 'mouse' || !step) return params;
  if (step.type === 'pointerMove') mouse = { x: step.x, y: step.y };
  if (step.button !== 1) return params;
  const steps = [{ type: step.type, button: 0 }];
  if (step.type === 'pointerDown') steps.unshift({ type: 'pointerMove', ...mouse });
  const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions: steps };
  return { ...params, actions: [finger] };
}

function translated(message, downloads) {
  if (message.error === 'unknown command') return [{ type: 'success', id: message.id, result: {} }];
  const { method, params } = message;
  if (method !== 'script.message') return [message];
  const event = (name, more) => ({
    type: 'event',
    method: `browsingContext.${name}`,
    params: { context: params.source.context, timestamp: Date.now(), ...more },
  });
  const told = params.data.value;
  if (params.channel === STEPS) return [event('historyUpdated', { url: told })];
  if (params.channel !== FILES) return [message];
  const { name, url, data } = JSON.parse(told);
  const suggestedFilename = basename(name);
  const filepath = joinPath(downloads.folder, suggestedFilename);
  writeFileSync(filepath, Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
  const which = { navigation: null, download: url, url };
  return [
    event('downloadWillBegin', { ...which, suggestedFilename }),
    event('downloadEnd', { ...which, status: 'complete', filepath }),
  ];
}
