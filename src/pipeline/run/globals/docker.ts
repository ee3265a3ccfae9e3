// `docker`: see docker-image.ts and docker-registry.ts.
import type { NativeType } from '../native-type.ts';
import { objectType } from '../types/object.ts';
import type { NativeObject } from '../value.ts';

const DOCKER_TYPE: NativeType = {
  name: 'org.jenkinsci.plugins.docker.workflow.Docker',
  parent: objectType,
  interfaces: [],
  methods: new Map(),
};

export const DOCKER: NativeObject = { kind: 'object', type: DOCKER_TYPE, data: null };
