import * as migration_20261123_083332_first from './20261123_083332_first.ts';
import * as migration_20261123_120427_public_site from './20261123_120427_public_site.ts';
import * as migration_20261123_150121_disclosure from './20261123_150121_disclosure.ts';
import * as migration_20261123_182718_bulletins from './20261123_182718_bulletins.ts';
import * as migration_20261123_222500_delete_rules from './20261123_222500_delete_rules.ts';

export const migrations = [
  {
    up: migration_20261123_083332_first.up,
    down: migration_20261123_083332_first.down,
    name: '20261123_083332_first',
  },
  {
    up: migration_20261123_120427_public_site.up,
    down: migration_20261123_120427_public_site.down,
    name: '20261123_120427_public_site',
  },
  {
    up: migration_20261123_150121_disclosure.up,
    down: migration_20261123_150121_disclosure.down,
    name: '20261123_150121_disclosure',
  },
  {
    up: migration_20261123_182718_bulletins.up,
    down: migration_20261123_182718_bulletins.down,
    name: '20261123_182718_bulletins'
  },
  {
    up: migration_20261123_222500_delete_rules.up,
    down: migration_20261123_222500_delete_rules.down,
    name: '20261123_222500_delete_rules'
  },
];
