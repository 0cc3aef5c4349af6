import * as migration_20261123_083332_first from './20261123_083332_first.ts';

export const migrations = [
  {
    up: migration_20261123_083332_first.up,
    down: migration_20261123_083332_first.down,
    name: '20261123_083332_first'
  },
];
