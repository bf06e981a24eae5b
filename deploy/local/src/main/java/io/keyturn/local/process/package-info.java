/**
 * Processes of this machine: remembering which ones are ours, and ending them without touching a
 * stranger's.
 *
 * <p>Entry point: {@link io.keyturn.local.process.ProcessRecords}. What a process does is not known
 * here.
 */
package io.keyturn.local.process;
