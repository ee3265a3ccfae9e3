#!/usr/bin/env node
'use strict';
void require('./launch.cjs').launch('bin/mayfly.ts', process.argv.slice(2));
