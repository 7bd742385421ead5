import type { Cadence } from '../calendar/period';

const CADENCE_WORDS: Readonly<Record<string, Cadence>> = {
  旬报: 'ten-day',
  每旬: 'ten-day',
  旬: 'ten-day',
  'ten-day': 'ten-day',
  月报: 'monthly',
  每月: 'monthly',
  月: 'monthly',
  按月: 'monthly',
  monthly: 'monthly',
  季报: 'quarterly',
  每季: 'quarterly',
  每季度: 'quarterly',
  季度: 'quarterly',
  季: 'quarterly',
  按季: 'quarterly',
  quarterly: 'quarterly',
  一次性: 'once',
  一次: 'once',
  一次报送: 'once',
  完成时报: 'once',
  once: 'once',
};

/** 旬报, 月报, 季报, 一次性 and their usual other names; undefined for anything else. */
export function cadenceNamed(word: string): Cadence | undefined {
  return Object.hasOwn(CADENCE_WORDS, word) ? CADENCE_WORDS[word] : undefined;
}
