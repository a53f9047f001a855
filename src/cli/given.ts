/** Presets and `--set key=value` on top of a model's defaults. */
import { check, isChoice, type Params, type Values } from '#core';
import type { Model } from '#core/model.ts';
import { meant } from './nearest.ts';

type Given = Values<Params>;

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** @throws {RangeError} if the model has no such preset. */
export function withPreset(model: Model, given: Given, name: string | undefined): Given {
  if (name === undefined) return given;
  const preset = Object.hasOwn(model.presets, name) ? model.presets[name] : undefined;
  if (!preset) {
    throw unknown('preset', name, model.id, Object.keys(model.presets));
  }
  return { ...given, ...preset.values } as Given;
}

/**
 * The last of two settings of one key wins.
 *
 * @throws {RangeError} naming the key and its domain.
 */
export function withSettings(model: Model, given: Given, settings: readonly string[]): Given {
  const set = Object.fromEntries(settings.map((setting) => readSetting(model, setting)));
  check(model.params, set);
  return { ...given, ...set } as Given;
}

function readSetting(model: Model, setting: string): [key: string, value: string | number] {
  const equals = setting.indexOf('=');
  const key = equals < 0 ? setting : setting.slice(0, equals);
  const param = Object.hasOwn(model.params, key) ? model.params[key] : undefined;
  if (!param) {
    throw unknown('parameter', key, model.id, Object.keys(model.params));
  }
  const text = equals < 0 ? '' : setting.slice(equals + 1);
  // What is no decimal number stays text, so that the check can show it as it was typed.
  const number = DECIMAL.test(text) ? Number(text) : NaN;
  return [key, isChoice(param) || !Number.isFinite(number) ? text : number];
}

function unknown(kind: string, name: string, id: string, known: readonly string[]): RangeError {
  const hint = meant(name, known) || `: ${id} has ${known.join(', ')}`;
  return new RangeError(`unknown ${kind} ${JSON.stringify(name)}${hint}`);
}
