/** What the tests of all modules share: a real database, a settable clock, sample facts. */
package io.keyturn.common.testing;
