import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNumberParam, type NumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import { readNumber } from '#controls/parse.ts';
