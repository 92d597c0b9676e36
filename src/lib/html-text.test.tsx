import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeReferences, htmlText, plainText } from './html-text.ts';

test.each([
  ['<p>One</p><p>Two</p>', 'One\nTwo'],
  ['<ul><li>a<li>b</ul>', 'a\nb'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['x <script>run("</p>")</script>y<style>p{}</style>', 'x y'],
  ['before<script>never closed <b>gone', 'before'],
  ['before<!-- never closed <b>gone', 'before'],
  ['<a title="a > b">link</a>', 'link'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<!DOCTYPE html><?xml version="1.0"?>ok', 'ok'],
  ['<template/>shown', 'shown'],
  ['<SCRIPT>run()</Script>shown', 'shown'],
  ['She said <q>we <q>did</q> not</q>.', 'She said “we ‘did’ not”.'],
  ['a</q>b', 'ab'],
  ['He <del>did</del><ins>did not</ins> call.', 'He did not call.'],
  ['He <del>did</del> not call. <del>So <b>he</b> says.', 'He  not call. So he says.'],
  ['Of 14<sup>1</sup> people 3<sup><a href="#n12">12</a></sup> called.', 'Of 14¹ people 3¹² called.'],
  ['the 14<sup>th</sup>, CO<sub>2</sub>, 14<sup>[1]</sup> and 5 <sup>6', 'the 14th, CO2, 14[1] and 5 6'],
  ['İstanbul <script>run()</script>shown', 'İstanbul shown'],
])('%s reads as a reader sees it', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('a piece of HTML reads as a browser shows it, whatever stands in whatever', () => {
  const text = fc.constantFrom('one', ' two ', 'a < b', 'x & y', '“said”', '&amp;', '&#8220;', '&lt;b&gt;');
  const html = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      text,
      fc
        .tuple(fc.constantFrom('b', 'i', 'span', 'a'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, inside]) => `<${name} title="a > b">${inside.join('')}</${name}>`),
      fc.constantFrom('<script>x("<b>")</script>', '<!-- a > b -->', '<style>b{}</style>', '<img alt=x>'),
    ),
  })).node;
  const page = document.createElement('div');
  fc.assert(
    fc.property(html, (given) => {
      page.innerHTML = given;
      for (const silent of page.querySelectorAll('script, style')) silent.remove();
      expect(htmlText(given)).toBe((page.textContent ?? '').trim());
    }),
  );
});

test('references are what they mean; those that mean no letter stay', () => {
  expect(decodeReferences('&#65;&#x42;&amp;&nbsp;')).toBe('AB&\u00a0');
  for (const odd of ['&#0;', '&#xD800;', '&#x110000;', '&unknown;', '&amp'])
    expect(decodeReferences(odd)).toBe(odd);
});

test('a value without tags or references is left as it is', () => {
  expect(plainText(' 1 < 2 ')).toBe('1 < 2');
  expect(plainText('a\n\nb')).toBe('a\n\nb');
  expect(plainText('<p>a</p>')).toBe('a');
});
