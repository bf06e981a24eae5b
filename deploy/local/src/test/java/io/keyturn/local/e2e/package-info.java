/**
 * Tests of the whole pair, packaged and on real parts; all of them share one stack, see {@link
 * SharedStack}.
 */
package io.keyturn.local.e2e;
