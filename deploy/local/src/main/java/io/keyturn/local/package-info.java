/**
 * The command line of the local stack: one class for each command of {@code ./keyturn}.
 *
 * <p>Entry point: {@link io.keyturn.local.Keyturn}. Commands parse, call and print; what they do is
 * in the packages below.
 */
package io.keyturn.local;
