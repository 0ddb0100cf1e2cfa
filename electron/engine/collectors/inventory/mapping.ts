import type { MappingLine } from '../common/mapping.ts';
import { settingsMapping } from '../common/settings-mapping.data.ts';

/** Names of attributes as configuration databases spell them, in lower case with `_` for blanks. */
export const inventoryMapping: readonly MappingLine[] = [
  { name: /^(?:os|operating_system|os_name)$/, id: 'os.name' },
  { name: /^(?:os|operating_system)_version$/, id: 'os.version' },
  { name: /^kernel(?:_version|_release)?$/, id: 'kernel.version' },
  { name: /^(?:kernel_)?patch_level$/, id: 'kernel.patch-level' },
  { name: /^cloud_provider$/, id: 'cloud.provider' },
  { name: /^(?:cloud_)?region$/, id: 'cloud.region' },
  { name: /^(?:instance_type|instance_size|vm_size)$/, id: 'compute.instance-type' },
  { name: /^(?:v?cpus?|cpu_count|cpu_cores)$/, id: 'compute.cpu-limit', type: 'number' },
  { name: /^(?:memory|ram)(?:_size)?$/, id: 'compute.memory-limit' },
  { name: /^(?:replicas|instances|instance_count)$/, id: 'compute.replicas' },
  { name: /^(?:disk|storage)_type$/, id: 'storage.type' },
  { name: /^(?:disk|storage)(?:_size)?$/, id: 'storage.size' },
  { name: /^(?:database|db)(?:_engine)?_version$/, id: 'database.engine-version' },
  { name: /^(?:database|db)_engine$/, id: 'database.engine' },
  { name: /^time_?zone$/, id: 'host.time-zone' },
  { name: /^locale$/, id: 'host.locale' },
  { name: /^data_source$/, id: 'data.source' },
  { name: /^(?:data_)?masking$/, id: 'data.masking' },
  { name: /^(?:data_volume|row_count)$/, id: 'data.volume' },
  // That a key is missing from an inventory does not say that a program misses it.
  ...settingsMapping.filter(({ id }) => id !== 'config.key'),
];
