import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { root } from './project.mjs'

/**
 * Runs a program in the project folder with the terminal's own input and output, and waits for its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options] `env` is added to the environment
 * @returns {Promise<number>} its exit code; 1 when it could not start or was stopped by a signal
 */
export function run(program, args, { env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
      shell,
    })
    child.on('error', (error) => {
      process.stderr.write(`${program} could not start: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs one of our scripts out of sight, and gives what it printed.
 * @param {string} script of package.json
 * @returns {Promise<{ code: number, output: string }>} its exit code; 1 when it could not start or was stopped by a signal
 */
export function collectScript(script) {
  return new Promise((resolve) => {
    const [program, ...args] = npmCommand(['run', '--silent', script])
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    })
    let output = ''
    const take = (/** @type {Buffer} */ part) => {
      output += String(part)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => {
      resolve({ code: 1, output: `${program} could not start: ${error.message}\n` })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs npm: the very npm that started us where there is one, since on Windows `npm` is a script that Node cannot spawn.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} its exit code
 */
export function npm(args, env = {}) {
  const [program, ...rest] = npmCommand(args)
  return run(program, rest, { env, shell: program === 'npm' && process.platform === 'win32' })
}

/**
 * @param {readonly string[]} args
 * @returns {[string, ...string[]]} program and arguments
 */
function npmCommand(args) {
  const parent = process.env['npm_execpath'] ?? ''
  return /^npm-cli\.c?js$/.test(path.basename(parent))
    ? [process.execPath, parent, ...args]
    : ['npm', ...args]
}
